//! What one rule does to a portfolio, for people.

use super::diff::from_to;
use super::explain::{cited, effect};
use super::packs::says;
use super::steps::ways;
use super::style::{Style, single_line, wrapped};
use super::words::{answer, count, points};
use makebuy_model::assessment::{Bearing, DutyState, RequirementState, Truth};
use makebuy_model::pack::{PackInfo, RuleInfo, RuleKind};
use makebuy_model::touch::{Goal, Needed, RuleTouch, Share, Touch};
use std::fmt::Write as _;

/// Activities that need more answers than this are only counted.
const NEARLY: usize = 2;

/// The whole explanation of a rule.
pub(crate) fn rule(pack: &PackInfo, found: &RuleTouch) -> String {
    let page = Page { pack, found, rule: &found.rule };
    let mut text = page.heading();
    text.push_str(&page.touched());
    text.push_str(&page.may());
    text.push_str(&page.nearly());
    text.push_str(&page.rest());
    text.push_str(&page.without());
    text
}

struct Page<'a> {
    pack: &'a PackInfo,
    found: &'a RuleTouch,
    rule: &'a RuleInfo,
}

fn title(text: &str) -> String {
    format!("\n{}\n", Style::Heading.paint(text))
}

fn name(touch: &Touch) -> String {
    let provider = touch.provider.as_ref().map(|provider| format!(", {provider}")).unwrap_or_default();
    format!("{} ({}{provider})", single_line(&touch.name), touch.activity)
}

impl Page<'_> {
    fn heading(&self) -> String {
        let rule = self.rule;
        let mut text = format!("{}\n", Style::Heading.paint(&format!("{}  [{}]", rule.title, rule.id)));
        let step = rule.step.as_deref().map(|step| format!(", step {step}")).unwrap_or_default();
        text.push_str(&wrapped(&format!("{} of pack {}{step}", rule.kind.as_str(), rule.pack), "  "));
        text.push_str(&wrapped(&says(rule), "  "));
        text.push_str(&wrapped(&rule.because, "  "));
        text.push_str(&cited(self.pack, rule, "  "));
        text
    }

    fn total(&self) -> String {
        count(self.found.activities.len(), "activity")
    }

    fn touched(&self) -> String {
        let touched: Vec<&Touch> = self.found.activities.iter().filter(|touch| touch.applies == Truth::Yes).collect();
        let mut text = title(&format!("Touches {} of {}", touched.len(), self.total()));
        if let Some(share) = &self.found.share {
            text.push_str(&wrapped(&self.measured(share), "  "));
        }
        for touch in touched {
            let sign = match touch.reason.as_ref().map(|reason| reason.bearing) {
                Some(Bearing::For) => Style::Good.paint("+"),
                Some(Bearing::Against) => Style::Bad.paint("−"),
                _ => Style::Faint.paint("·"),
            };
            let line = format!("{}: {}", name(touch), self.does(touch));
            let _ = write!(text, "{sign} {}", wrapped(&line, "  ").trim_start());
            text.push_str(&wrapped(&self.why(touch), "      "));
            if let Some(near) = touch.near.as_ref().filter(|near| near.goal == Goal::Met) {
                text.push_str(&wrapped(&format!("It would be met by {}", ways(self.pack, near)), "      "));
            }
        }
        text
    }

    /// What a rule over the portfolio measures, and whether that is enough.
    fn measured(&self, share: &Share) -> String {
        let warns = if self.found.warns.is_some() { "It warns" } else { "It does not warn" };
        let Some(found) = share.share else { return format!("{warns}: there is nothing to count.") };
        let (counted, options) = (share.counted.len(), self.rule.chosen.join(" or "));
        format!(
            "{warns}: {counted} of {} get {options}, which is {} %; it warns above {} %.",
            share.selected.len(),
            points(found * 100.0),
            points(share.above * 100.0)
        )
    }

    fn is_counted(&self, touch: &Touch) -> bool {
        self.found.share.as_ref().is_some_and(|share| share.counted.contains(&touch.activity))
    }

    /// What the rule does where it applies.
    fn does(&self, touch: &Touch) -> String {
        let decides = self.found.without.iter().any(|change| change.activity == touch.activity);
        let decides = if decides { "; it decides the verdict" } else { "" };
        let does = match (self.rule.kind, &touch.reason) {
            (RuleKind::Require, reason) => match touch.requirement {
                Some(RequirementState::Met) => "met".to_owned(),
                Some(RequirementState::Unknown) => "an answer decides whether it is met".to_owned(),
                _ if reason.as_ref().is_some_and(|reason| reason.bearing == Bearing::Against) => {
                    "unmet: it holds back the recommended option".to_owned()
                }
                _ => "unmet, for options that are not recommended".to_owned(),
            },
            (RuleKind::Duty, _) if touch.duty == Some(DutyState::Due) => "due".to_owned(),
            (RuleKind::Duty, _) => "not due: another option is recommended".to_owned(),
            (RuleKind::Portfolio, _) if self.is_counted(touch) => "counted".to_owned(),
            (RuleKind::Portfolio, _) => "selected, and not counted: another option is recommended".to_owned(),
            (RuleKind::Lift, None) => "there is nothing to lift".to_owned(),
            (_, None) => "without effect on the verdict".to_owned(),
            (_, Some(reason)) => {
                let bearing = match reason.bearing {
                    Bearing::For => "speaks for the verdict",
                    Bearing::Against => "speaks against the verdict",
                    Bearing::Neutral => "does not tell the best two apart",
                };
                format!("{bearing}. {}", effect(reason).trim().trim_end_matches('.'))
            }
        };
        format!("{does}{decides}")
    }

    fn why(&self, touch: &Touch) -> String {
        if touch.answers.is_empty() {
            return "Applies always.".to_owned();
        }
        let answers: Vec<String> = touch.answers.iter().map(|found| answer(self.pack, found)).collect();
        format!("Because of {}.", answers.join("; "))
    }

    fn may(&self) -> String {
        let may: Vec<&Touch> = self.found.activities.iter().filter(|touch| touch.applies == Truth::Unknown).collect();
        if may.is_empty() {
            return String::new();
        }
        let mut text = title(&format!("May touch {}: answers are missing", may.len()));
        may.into_iter().for_each(|touch| text.push_str(&self.line(touch)));
        text
    }

    fn nearly(&self) -> String {
        let near: Vec<&Touch> = self.found.activities.iter().filter(|touch| is_near(touch)).collect();
        if near.is_empty() {
            return String::new();
        }
        let mut text = String::new();
        for answers in 1..=NEARLY {
            let mut so_near: Vec<&&Touch> = near.iter().filter(|touch| answers_away(touch) == Some(answers)).collect();
            if !so_near.is_empty() {
                let away = count(answers, "answer");
                text.push_str(&title(&format!("Nearly touches {}: {away} away", so_near.len())));
            }
            so_near.sort_by_key(|touch| levels_away(touch));
            so_near.into_iter().for_each(|touch| text.push_str(&self.line(touch)));
        }
        text
    }

    fn line(&self, touch: &Touch) -> String {
        let near = touch.near.as_ref().map(|near| {
            let about = if near.exact { "" } else { " (there may be a shorter way)" };
            format!("{}{about}", ways(self.pack, near))
        });
        wrapped(&format!("{}: {}", name(touch), near.unwrap_or_default()), "  ")
    }

    /// The others are counted.
    fn rest(&self) -> String {
        let rest: Vec<&Touch> =
            self.found.activities.iter().filter(|touch| touch.applies == Truth::No && !is_near(touch)).collect();
        let waiting = rest.iter().filter(|touch| touch.lacks_provider).count();
        let mut parts = Vec::new();
        if waiting > 0 {
            parts.push(format!("{}: to be seen once a provider is named", count(waiting, "activity")));
        }
        if rest.len() > waiting {
            parts.push(format!("{}: further away", count(rest.len() - waiting, "activity")));
        }
        match parts.as_slice() {
            [] => String::new(),
            parts => format!("{}{}", title("The others"), wrapped(&parts.join("; "), "  ")),
        }
    }

    fn without(&self) -> String {
        let changes = &self.found.without;
        let mut text = title("Without it");
        if changes.is_empty() {
            let warns = if self.found.warns.is_some() { " The warning would go." } else { "" };
            text.push_str(&wrapped(&format!("No verdict would be another.{warns}"), "  "));
        }
        for change in changes {
            let name = format!("{} ({})", single_line(&change.name), change.activity);
            text.push_str(&wrapped(&format!("{name}: {}", from_to(change, self.pack, self.pack)), "  "));
        }
        text
    }
}

fn answers_away(touch: &Touch) -> Option<usize> {
    touch.near.as_ref().filter(|near| near.goal == Goal::Applies).map(|near| near.answers)
}

/// How many levels the nearest way takes; another answer counts as one, a missing one as none.
fn levels_away(touch: &Touch) -> i64 {
    let steps = touch.near.as_ref().and_then(|near| near.ways.first()).into_iter().flatten();
    let away = steps.map(|step| match (&step.needed, &step.now.value) {
        (_, None) => 0,
        (Needed::Level(_, Some(by)), _) => by.abs(),
        _ => 1,
    });
    away.sum()
}

fn is_near(touch: &Touch) -> bool {
    touch.applies == Truth::No && answers_away(touch).is_some_and(|answers| answers <= NEARLY)
}
