//! Portfolios of any size.

const ACTIVITY: &str = "[[activity]]";

/// A portfolio with as many activities as asked for: those it has, again and again under other names.
pub(crate) fn with_activities(text: &str, count: usize) -> String {
    let mut parts = text.split(ACTIVITY);
    let head = parts.next().unwrap_or_default();
    let activities: Vec<&str> = parts.collect();
    let copies = activities.iter().cycle().take(count).enumerate().map(|(at, activity)| copy(activity, at));
    head.to_owned() + &copies.collect::<String>()
}

fn copy(activity: &str, at: usize) -> String {
    let lines = activity.lines().map(|line| match line.strip_suffix('"') {
        Some(start) if line.starts_with("id = ") => format!("{start}-{at}\"\n"),
        Some(start) if line.starts_with("name = ") => format!("{start} {}\"\n", at + 1),
        _ => format!("{line}\n"),
    });
    format!("{ACTIVITY}{}", lines.collect::<String>())
}
