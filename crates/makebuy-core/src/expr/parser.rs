//! Tokens to tree, by recursive descent.

use super::lexer::{Token, tokens};
use super::{Arithmetic, Comparison, Expr, ExprKind};
use crate::limits;
use std::ops::Range;

/// Why a text is not an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseError {
    /// Where in the text.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
    /// Whether a limit was exceeded, rather than the grammar.
    pub too_deep: bool,
}

impl ParseError {
    pub(super) fn new(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), help: None, too_deep: false }
    }

    pub(super) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    fn too_deep(span: Range<usize>) -> Self {
        let message = format!("nested deeper than {} levels", limits::CONDITION_DEPTH);
        Self { too_deep: true, ..Self::new(span, message).help("split it with derived flags") }
    }
}

/// Reads a condition or an arithmetic expression.
///
/// # Errors
/// The first place where the text does not follow the grammar, or exceeds a limit.
pub fn parse(text: &str) -> Result<Expr, ParseError> {
    if text.len() > limits::CONDITION_BYTES {
        let message = format!("longer than {} bytes", limits::CONDITION_BYTES);
        let error = ParseError::new(0..text.len(), message).help("split it with derived flags");
        return Err(ParseError { too_deep: true, ..error });
    }
    let mut parser = Parser { tokens: tokens(text)?, at: 0, depth: 0, end: text.len() };
    if parser.tokens.is_empty() {
        let error = ParseError::new(0..text.len(), "the condition is empty");
        return Err(error.help("say when; where the key may be left out, that means `always`"));
    }
    let expr = parser.or()?;
    match parser.peek() {
        None => Ok(expr),
        Some((token, span)) => Err(leftover(token, span.clone())),
    }
}

fn leftover(token: &Token, span: Range<usize>) -> ParseError {
    match token {
        Token::CloseParen => ParseError::new(span, "`)` without `(`"),
        Token::CloseBracket => ParseError::new(span, "`]` without `[`"),
        Token::Compare(_) | Token::In => {
            ParseError::new(span, "comparisons can not be chained").help("write `a < b and b < c`")
        }
        Token::Not => ParseError::new(span, "`not` stands before a condition").help("write `not (a in [b, c])`"),
        _ => ParseError::new(span, "expected `and`, `or` or the end"),
    }
}

struct Parser {
    tokens: Vec<(Token, Range<usize>)>,
    at: usize,
    depth: usize,
    end: usize,
}

impl Parser {
    fn peek(&self) -> Option<&(Token, Range<usize>)> {
        self.tokens.get(self.at)
    }

    fn here(&self) -> Range<usize> {
        self.peek().map_or(self.end..self.end, |(_, span)| span.clone())
    }

    fn take(&mut self, wanted: &Token) -> bool {
        let found = self.peek().is_some_and(|(token, _)| token == wanted);
        self.at += usize::from(found);
        found
    }

    fn deeper<T>(&mut self, parse: impl FnOnce(&mut Self) -> Result<T, ParseError>) -> Result<T, ParseError> {
        if self.depth >= limits::CONDITION_DEPTH {
            return Err(ParseError::too_deep(self.here()));
        }
        self.depth += 1;
        let result = parse(self);
        self.depth -= 1;
        result
    }

    fn or(&mut self) -> Result<Expr, ParseError> {
        self.chain(&Token::Or, Self::and, ExprKind::Or)
    }

    fn and(&mut self) -> Result<Expr, ParseError> {
        self.chain(&Token::And, Self::not, ExprKind::And)
    }

    fn chain(
        &mut self,
        word: &Token,
        part: fn(&mut Self) -> Result<Expr, ParseError>,
        build: fn(Vec<Expr>) -> ExprKind,
    ) -> Result<Expr, ParseError> {
        let first = part(self)?;
        let mut parts = vec![first];
        while self.take(word) {
            parts.push(part(self)?);
        }
        Ok(match (parts.len(), parts.first(), parts.last()) {
            (2.., Some(first), Some(last)) => {
                let span = first.span.start..last.span.end;
                Expr { kind: build(parts), span }
            }
            _ => parts.swap_remove(0),
        })
    }

    fn not(&mut self) -> Result<Expr, ParseError> {
        let start = self.here().start;
        if !self.take(&Token::Not) {
            return self.compare();
        }
        let inner = self.deeper(Self::not)?;
        let span = start..inner.span.end;
        Ok(Expr { kind: ExprKind::Not(Box::new(inner)), span })
    }

    fn compare(&mut self) -> Result<Expr, ParseError> {
        let left = self.sum()?;
        let comparison: Option<Comparison> = match self.peek() {
            Some((Token::Compare(comparison), _)) => Some(*comparison),
            Some((Token::In, _)) => None,
            _ => return Ok(left),
        };
        self.at += 1;
        let right = self.sum()?;
        let span = left.span.start..right.span.end;
        let (left, right) = (Box::new(left), Box::new(right));
        let kind = match comparison {
            Some(comparison) => ExprKind::Compare(comparison, left, right),
            None => ExprKind::In(left, right),
        };
        Ok(Expr { kind, span })
    }

    fn sum(&mut self) -> Result<Expr, ParseError> {
        self.arithmetic(Self::term, |token| match token {
            Token::Plus => Some(Arithmetic::Add),
            Token::Minus => Some(Arithmetic::Subtract),
            _ => None,
        })
    }

    fn term(&mut self) -> Result<Expr, ParseError> {
        self.arithmetic(Self::unary, |token| match token {
            Token::Star => Some(Arithmetic::Multiply),
            Token::Slash => Some(Arithmetic::Divide),
            _ => None,
        })
    }

    fn arithmetic(
        &mut self,
        part: fn(&mut Self) -> Result<Expr, ParseError>,
        operation: fn(&Token) -> Option<Arithmetic>,
    ) -> Result<Expr, ParseError> {
        let mut left = part(self)?;
        let mut length = 0;
        while let Some(found) = self.peek().and_then(|(token, _)| operation(token)) {
            length += 1;
            if length > limits::CONDITION_DEPTH {
                return Err(ParseError::too_deep(self.here()));
            }
            self.at += 1;
            let right = part(self)?;
            let span = left.span.start..right.span.end;
            left = Expr { kind: ExprKind::Arithmetic(found, Box::new(left), Box::new(right)), span };
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Expr, ParseError> {
        let start = self.here().start;
        if !self.take(&Token::Minus) {
            return self.primary();
        }
        let inner = self.deeper(Self::unary)?;
        let span = start..inner.span.end;
        Ok(Expr { kind: ExprKind::Negate(Box::new(inner)), span })
    }

    fn primary(&mut self) -> Result<Expr, ParseError> {
        let Some((token, span)) = self.peek().cloned() else {
            return Err(ParseError::new(self.end..self.end, "the condition ends too early"));
        };
        self.at += 1;
        let kind = match token {
            Token::Number(value) => ExprKind::Number(value),
            Token::True => ExprKind::Bool(true),
            Token::False => ExprKind::Bool(false),
            Token::Name(name) if self.take(&Token::OpenParen) => {
                let (arguments, end) = self.list(&Token::CloseParen, ")", &span)?;
                return Ok(Expr { kind: ExprKind::Call(name, arguments), span: span.start..end });
            }
            Token::Name(name) => ExprKind::Name(name),
            Token::OpenBracket => {
                let (items, end) = self.list(&Token::CloseBracket, "]", &span)?;
                return Ok(Expr { kind: ExprKind::List(items), span: span.start..end });
            }
            Token::OpenParen => {
                let inner = self.deeper(Self::or)?;
                let end = self.here().end;
                if !self.take(&Token::CloseParen) {
                    return Err(self.unclosed(&span, "(", ")"));
                }
                return Ok(Expr { kind: inner.kind, span: span.start..end });
            }
            _ => return Err(ParseError::new(span, "expected a fact, a number or `(`")),
        };
        Ok(Expr { kind, span })
    }

    fn list(&mut self, close: &Token, close_text: &str, open: &Range<usize>) -> Result<(Vec<Expr>, usize), ParseError> {
        let mut items = Vec::new();
        loop {
            let end = self.here().end;
            if self.take(close) {
                return Ok((items, end));
            }
            items.push(self.deeper(Self::or)?);
            let end = self.here().end;
            if self.take(close) {
                return Ok((items, end));
            }
            if !self.take(&Token::Comma) {
                return Err(self.unclosed(open, if close_text == ")" { "(" } else { "[" }, close_text));
            }
        }
    }

    fn unclosed(&self, open: &Range<usize>, open_text: &str, close_text: &str) -> ParseError {
        if self.peek().is_none() {
            return ParseError::new(open.clone(), format!("`{open_text}` is never closed"));
        }
        ParseError::new(self.here(), format!("expected `{close_text}`"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(expr: &Expr) -> String {
        let all = |items: &[Expr]| items.iter().map(show).collect::<Vec<_>>().join(" ");
        match &expr.kind {
            ExprKind::Name(name) => name.clone(),
            ExprKind::Number(value) => value.to_string(),
            ExprKind::Bool(value) => value.to_string(),
            ExprKind::List(items) => format!("[{}]", all(items)),
            ExprKind::Call(name, items) => format!("{name}({})", all(items)),
            ExprKind::Not(inner) => format!("(not {})", show(inner)),
            ExprKind::And(items) => format!("(and {})", all(items)),
            ExprKind::Or(items) => format!("(or {})", all(items)),
            ExprKind::Compare(op, a, b) => format!("({} {} {})", op.as_str(), show(a), show(b)),
            ExprKind::In(a, b) => format!("(in {} {})", show(a), show(b)),
            ExprKind::Negate(inner) => format!("(- {})", show(inner)),
            ExprKind::Arithmetic(op, a, b) => format!("({op:?} {} {})", show(a), show(b)),
        }
    }

    #[test]
    fn precedence_is_not_then_and_then_or() {
        for (text, tree) in [
            ("a and not b or c", "(or (and a (not b)) c)"),
            ("not a and b", "(and (not a) b)"),
            ("a and (b or c)", "(and a (or b c))"),
            ("x >= high and y in [a, b]", "(and (>= x high) (in y [a b]))"),
            ("1 + 2 * -x / max(y, 1)", "(Add 1 (Divide (Multiply 2 (- x)) max(y 1)))"),
            ("known(x) and 60_000 < y", "(and known(x) (< 60000 y))"),
            ("not x in [a]", "(not (in x [a]))"),
        ] {
            assert_eq!(show(&parse(text).unwrap()), tree, "{text}");
        }
    }

    #[test]
    fn errors_say_where_and_how_to_mend() {
        for (text, span, message, help) in [
            ("a = b", 2..3, "`=` has no meaning in a condition", Some("did you mean `==`?")),
            ("a && b", 2..4, "`&&` has no meaning in a condition", Some("did you mean `and`?")),
            ("a < b < c", 6..7, "comparisons can not be chained", Some("write `a < b and b < c`")),
            ("(a and b", 0..1, "`(` is never closed", None),
            ("a and", 5..5, "the condition ends too early", None),
            ("a)", 1..2, "`)` without `(`", None),
            ("a b", 2..3, "expected `and`, `or` or the end", None),
            (
                "3x",
                0..2,
                "`3x` is not a number",
                Some("names start with a letter; numbers look like `12`, `60_000`, `0.5`"),
            ),
            ("", 0..0, "the condition is empty", Some("say when; where the key may be left out, that means `always`")),
            (
                "size == 'big'",
                8..9,
                "quotes are not used in conditions",
                Some("write levels and choices bare: `size == small`"),
            ),
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!((error.span, error.message.as_str(), error.help.as_deref()), (span, message, help), "{text}");
        }
    }

    #[test]
    fn depth_and_length_are_limited() {
        for text in
            ["(".repeat(5_000), "not ".repeat(2_000), "-".repeat(5_000), "1+".repeat(4_000), "a or ".repeat(4_000)]
        {
            let error = parse(&text).unwrap_err();
            assert!(error.too_deep || error.message.contains("too early"), "{error:?}");
        }
    }
}
