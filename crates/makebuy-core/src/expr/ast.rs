//! The tree of a condition or of an arithmetic expression, as written.

use std::ops::Range;

/// A node with the bytes of the text it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands in the text of the expression.
    pub span: Range<usize>,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq)]
pub enum ExprKind {
    /// A fact, level or choice.
    Name(String),
    /// A number.
    Number(f64),
    /// `true` or `false`.
    Bool(bool),
    /// `[a, b]`
    List(Vec<Expr>),
    /// `f(a, b)`
    Call(String, Vec<Expr>),
    /// `not a`
    Not(Box<Expr>),
    /// `a and b and c`; at least two.
    And(Vec<Expr>),
    /// `a or b or c`; at least two.
    Or(Vec<Expr>),
    /// `a < b`
    Compare(Comparison, Box<Expr>, Box<Expr>),
    /// `a in b`
    In(Box<Expr>, Box<Expr>),
    /// `-a`
    Negate(Box<Expr>),
    /// `a + b`
    Arithmetic(Arithmetic, Box<Expr>, Box<Expr>),
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

impl Expr {
    /// The comparisons of a condition as written, from the left: each is compiled to one atom.
    #[must_use]
    pub fn comparisons(&self) -> Vec<&Self> {
        match &self.kind {
            ExprKind::Not(inner) => inner.comparisons(),
            ExprKind::And(parts) | ExprKind::Or(parts) => parts.iter().flat_map(Self::comparisons).collect(),
            _ => vec![self],
        }
    }

    /// The parts that it is made of directly.
    pub(crate) fn parts(&self) -> Vec<&Self> {
        match &self.kind {
            ExprKind::Name(_) | ExprKind::Number(_) | ExprKind::Bool(_) => Vec::new(),
            ExprKind::Not(inner) | ExprKind::Negate(inner) => vec![inner],
            ExprKind::List(parts) | ExprKind::Call(_, parts) | ExprKind::And(parts) | ExprKind::Or(parts) => {
                parts.iter().collect()
            }
            ExprKind::Compare(_, left, right) | ExprKind::In(left, right) | ExprKind::Arithmetic(_, left, right) => {
                vec![left, right]
            }
        }
    }

    /// Visits the name of everything that is called.
    pub(crate) fn calls(&self, visit: &mut impl FnMut(&str)) {
        if let ExprKind::Call(name, _) = &self.kind {
            visit(name);
        }
        self.parts().into_iter().for_each(|part| part.calls(visit));
    }
}
impl Comparison {
    /// As written.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }

    /// The comparison with its two sides exchanged.
    #[must_use]
    pub fn flipped(self) -> Self {
        match self {
            Self::Equal => Self::Equal,
            Self::NotEqual => Self::NotEqual,
            Self::Less => Self::Greater,
            Self::AtMost => Self::AtLeast,
            Self::Greater => Self::Less,
            Self::AtLeast => Self::AtMost,
        }
    }

    /// The comparison that is true where this one is false.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::Less => Self::AtLeast,
            Self::AtMost => Self::Greater,
            Self::Greater => Self::AtMost,
            Self::AtLeast => Self::Less,
        }
    }

    /// The comparison that differs where both sides are equal, and nowhere else.
    #[must_use]
    pub fn other_at_equal(self) -> Option<Self> {
        match self {
            Self::Equal | Self::NotEqual => None,
            Self::Less => Some(Self::AtMost),
            Self::AtMost => Some(Self::Less),
            Self::Greater => Some(Self::AtLeast),
            Self::AtLeast => Some(Self::Greater),
        }
    }

    /// Whether it holds, given how the left side stands to the right.
    #[must_use]
    pub fn holds(self, ordering: std::cmp::Ordering) -> bool {
        match self {
            Self::Equal => ordering.is_eq(),
            Self::NotEqual => ordering.is_ne(),
            Self::Less => ordering.is_lt(),
            Self::AtMost => ordering.is_le(),
            Self::Greater => ordering.is_gt(),
            Self::AtLeast => ordering.is_ge(),
        }
    }
}

/// An arithmetic operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Arithmetic {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

impl Arithmetic {
    /// As written.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
        }
    }

    /// Its opposite.
    #[must_use]
    pub fn swapped(self) -> Self {
        match self {
            Self::Add => Self::Subtract,
            Self::Subtract => Self::Add,
            Self::Multiply => Self::Divide,
            Self::Divide => Self::Multiply,
        }
    }
}
