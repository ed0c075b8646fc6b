//! Tokens to tree, by recursive descent.

use super::lexer::{Token, tokens};
use super::{Arithmetic, Comparison, Expr, ExprKind, slips};
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

    fn maybe_help(self, help: Option<&str>) -> Self {
        Self { help: help.map(str::to_owned).or(self.help), ..self }
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
    let mut parser = Parser { text, tokens: tokens(text)?, at: 0, depth: 0 };
    if parser.tokens.is_empty() {
        let error = ParseError::new(0..text.len(), "the condition is empty");
        return Err(error.help("say when; where the key may be left out, that means `always`"));
    }
    let expr = parser.or()?;
    match parser.peek() {
        None => Ok(expr),
        Some((token, span)) => Err(parser.slip().unwrap_or_else(|| leftover(token, span.clone()))),
    }
}

fn leftover(token: &Token, span: Range<usize>) -> ParseError {
    match token {
        Token::CloseParen => ParseError::new(span, "`)` without `(`").help("remove it, or write `(` where it opens"),
        Token::CloseBracket => ParseError::new(span, "`]` without `[`").help("remove it, or write `[` where it opens"),
        Token::Compare(_) | Token::In => {
            ParseError::new(span, "comparisons can not be chained").help("write `a < b and b < c`")
        }
        Token::Not => ParseError::new(span, "`not` stands before a condition").help("write `not (a in [b, c])`"),
        _ => ParseError::new(span, "expected `and`, `or` or the end").help(JOIN),
    }
}

pub(super) const JOIN: &str = "write `and` or `or` between two conditions";

struct Parser<'a> {
    text: &'a str,
    tokens: Vec<(Token, Range<usize>)>,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&(Token, Range<usize>)> {
        self.tokens.get(self.at)
    }

    fn here(&self) -> Range<usize> {
        self.peek().map_or(self.end(), |(_, span)| span.clone())
    }

    fn end(&self) -> Range<usize> {
        self.text.len()..self.text.len()
    }

    /// What was written from habit, where the grammar is left because of it.
    fn slip(&self) -> Option<ParseError> {
        let (token, span) = self.peek()?;
        let (before, before_span) = self.at.checked_sub(1).and_then(|at| self.tokens.get(at))?;
        match (before, token) {
            (_, Token::Name(word)) if let Some(help) = slips::word(word) => {
                Some(slips::meaningless(span.clone(), word).help(help))
            }
            (Token::Name(word), _) if slips::is_not(word) => {
                Some(slips::meaningless(before_span.clone(), word).maybe_help(slips::word(word)))
            }
            (Token::Number(_), Token::Comma) => self.decimal_comma(before_span.clone(), span.end),
            _ => None,
        }
    }

    /// `0,8`: digits on both sides of the comma, and no space.
    fn decimal_comma(&self, whole: Range<usize>, after: usize) -> Option<ParseError> {
        let (token, rest) = self.tokens.get(self.at + 1)?;
        let digits = |span: &Range<usize>| self.text.get(span.clone()).unwrap_or_default();
        if !matches!(token, Token::Number(_)) || whole.end + 1 != after || rest.start != after {
            return None;
        }
        let error = ParseError::new(whole.start..rest.end, "a number has no comma");
        let (whole, rest) = (digits(&whole), digits(rest));
        let thousands =
            if whole == "0" { String::new() } else { format!(", thousands without a sign: `{whole}{rest}`") };
        Some(error.help(format!("write decimals with a point: `{whole}.{rest}`{thousands}")))
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
            let error = ParseError::new(self.end(), "the condition ends too early");
            return Err(error.help("write what follows, or remove the last word"));
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
            _ => {
                let error = ParseError::new(span, "expected a fact, a number or `(`");
                return Err(error.help("something is missing before it, as in `on_site and size >= 10`"));
            }
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
            let error = ParseError::new(open.clone(), format!("`{open_text}` is never closed"));
            return error.help(format!("write `{close_text}` where it ends"));
        }
        self.slip().unwrap_or_else(|| {
            let join = if close_text == "]" { "write `,` between two values" } else { JOIN };
            let error = ParseError::new(self.here(), format!("expected `{close_text}`"));
            error.help(format!("{join}, or `{close_text}` where the `{open_text}` ends"))
        })
    }
}
