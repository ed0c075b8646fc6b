//! Small random packs: so few answers that every complete activity can be judged.

use super::Random;
use super::conditions::{Known, Names, condition};
use super::pack::rules_of;
use crate::reference::model::{Condition, Criterion, Delivery, Fact, Kind, Pack, Rule, Says, Subject};

/// A pack of three or four facts, one flag derived from them now and then, and rules without `known`.
pub fn pack(random: &mut Random) -> Pack {
    let facts = facts(random);
    of(random, facts)
}

/// The same with facts that functions give, if there are facts to give them: of flags and words alone, so that every
/// complete activity can be judged.
pub fn with_functions(random: &mut Random) -> Pack {
    let mut facts = facts(random);
    let names = Names::of(&facts);
    let mut derive = |id: &str, kind, text: String| {
        let derive = Some(Condition::new(text));
        facts.push(Fact { id: id.to_owned(), subject: Subject::Activity, kind, assume: None, derive });
    };
    if !names.flags.is_empty() {
        let text = format!("same({}, {})", random.pick(&names.flags), random.pick(&names.flags));
        derive("called_flag", Kind::Flag, text);
    }
    if !names.words.is_empty() {
        let text = format!("scaled({}, 2) - {}", random.pick(&names.words), random.between(2, 8));
        derive("called_number", Kind::Number(None, None), text);
    }
    of(random, facts)
}

fn of(random: &mut Random, facts: Vec<Fact>) -> Pack {
    let options: Vec<Delivery> = ["in-house", "hybrid", "outsource"]
        .iter()
        .take(random.between(2, 3))
        .enumerate()
        .map(|(place, id)| {
            let external = place > 0;
            Delivery { id: (*id).to_owned(), external, needs_provider: external && random.chance(25) }
        })
        .collect();
    let criteria = (0..random.between(1, 3))
        .map(|place| Criterion { id: format!("criterion-{place}"), weight: random.between(1, 4) as f64 })
        .collect::<Vec<_>>();
    let mut rules = rules_of(random, &options, &criteria, &facts);
    for rule in &mut rules {
        forget_known(rule);
    }
    Pack { indifference: None, options, criteria, facts, rules }
}

fn facts(random: &mut Random) -> Vec<Fact> {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let kinds = [
        ("flag", Kind::Flag),
        ("level", Kind::Level(names(&["none", "low", "high"]))),
        ("level", Kind::Level(names(&["none", "low", "high"]))),
        ("choice", Kind::Choice(names(&["red", "green", "blue"]))),
        ("set", Kind::Set(names(&["days", "weeks"]))),
        ("number", Kind::Number(None, Some(10.0))),
    ];
    let mut facts: Vec<Fact> = (0..random.between(3, 4))
        .map(|place| {
            let (name, kind) = random.pick(&kinds).clone();
            let subject =
                *random.pick(&[Subject::Activity, Subject::Activity, Subject::Organisation, Subject::Provider]);
            Fact { id: format!("{name}_{place}"), subject, kind, assume: None, derive: None }
        })
        .collect();
    if random.chance(40) {
        let derive = Some(condition(random, &facts, 2, Known::Nowhere));
        let subject = Subject::Activity;
        facts.push(Fact { id: "derived_0".to_owned(), subject, kind: Kind::Flag, assume: None, derive });
    }
    facts
}

/// Whether something is known makes no difference where everything is answered.
fn forget_known(rule: &mut Rule) {
    let free = |condition: &Condition| !condition.text.contains("known(");
    rule.when = rule.when.take().filter(free);
    if let Says::Require(need, options) = &rule.says
        && !free(need)
    {
        rule.says = Says::Duty(options.clone(), None);
    }
}
