//! What is read, and what is said of what can not be.

use super::parser::JOIN;
use super::{Expr, ExprKind, parse};

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
        ("(a and b", 0..1, "`(` is never closed", Some("write `)` where it ends")),
        ("a and", 5..5, "the condition ends too early", Some("write what follows, or remove the last word")),
        ("a)", 1..2, "`)` without `(`", Some("remove it, or write `(` where it opens")),
        ("a b", 2..3, "expected `and`, `or` or the end", Some(JOIN)),
        (
            "3x",
            0..2,
            "`3x` is not a number",
            Some("names start with a letter; numbers look like `12`, `60_000`, `0.5`"),
        ),
        ("", 0..0, "the condition is empty", Some("say when; where the key may be left out, that means `always`")),
        ("size == 'big'", 8..13, "quotes are not used in conditions", Some("write levels and choices bare: `big`")),
    ] {
        let error = parse(text).unwrap_err();
        assert_eq!((error.span, error.message.as_str(), error.help.as_deref()), (span, message, help), "{text}");
    }
}

#[test]
fn what_is_written_from_habit_is_told_as_it_is_here() {
    for (text, place, help) in [
        ("a AND b", "AND", "did you mean `and`?"),
        ("(a OR b)", "OR", "did you mean `or`?"),
        ("[a et b]", "et", "did you mean `and`?"),
        ("a ou b", "ou", "did you mean `or`?"),
        ("a e b", "e", "did you mean `and`?"),
        ("a o b", "o", "did you mean `or`?"),
        ("a и b", "и", "did you mean `and`?"),
        ("a ИЛИ b", "ИЛИ", "did you mean `or`?"),
        ("NOT a", "NOT", "did you mean `not`?"),
        ("a and (NOT b)", "NOT", "did you mean `not`?"),
        ("не a", "не", "did you mean `not`?"),
        ("a IN [b]", "IN", "did you mean `in`?"),
        ("a is b", "is", "write `==`"),
        ("a between 1 and 2", "between", "write both ends"),
        ("a === b", "===", "did you mean `==`?"),
        ("a <> b", "<>", "did you mean `!=`?"),
        ("a ≠ b", "≠", "did you mean `!=`?"),
        ("a || b", "||", "did you mean `or`?"),
        ("!a", "!", "did you mean `not`?"),
        ("a >= 80%", "%", "write the number alone"),
        ("a > 0,8", "0,8", "write decimals with a point: `0.8`"),
        ("(a > 1,000)", "1,000", "a point: `1.000`, thousands without a sign: `1000`"),
        ("a == «b c»", "«b c»", "`size == small`"),
        ("a == “b", "“", "`size == small`"),
        ("café", "café", "the letters a to z"),
        ("a # b", "#", "a condition is made of"),
    ] {
        let error = parse(text).unwrap_err();
        assert_eq!(&text[error.span.clone()], place, "{text}: {error:?}");
        assert!(error.help.as_ref().is_some_and(|found| found.contains(help)), "{text}: {error:?}");
    }
}

#[test]
fn a_name_may_be_a_word_of_another_language() {
    for text in ["e and o", "not et", "non or is", "has in e", "x in [0,8]", "not (non)"] {
        assert!(parse(text).is_ok(), "{text}");
    }
}

#[test]
fn depth_and_length_are_limited() {
    for text in ["(".repeat(5_000), "not ".repeat(2_000), "-".repeat(5_000), "1+".repeat(4_000), "a or ".repeat(4_000)]
    {
        let error = parse(&text).unwrap_err();
        assert!(error.too_deep || error.message.contains("too early"), "{error:?}");
    }
}
