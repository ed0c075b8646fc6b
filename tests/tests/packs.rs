//! What every shipped pack owes its readers: anchors, reasons, counter-evidence, rationales, metrics, a believable example.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at what should not be")]

use makebuy_core::{Pack, Settings, portfolio};
use makebuy_host::Shelf;
use makebuy_model::assessment::Standing;
use makebuy_model::pack::{FactInfo, FactKind, PackInfo, RuleInfo, RuleKind};
use makebuy_model::{Assessment, Sources};
use std::collections::BTreeSet;
use std::path::Path;

const PACKS: [&str; 4] = ["foundations", "it-services", "digital-reputation", "internet-marketing"];

fn compiled(id: &str, sources: &mut Sources) -> Pack {
    let shelf = Shelf::embedded(sources);
    shelf.library().compile(id).unwrap().value.unwrap()
}

fn infos() -> Vec<PackInfo> {
    let mut sources = Sources::new();
    PACKS.iter().map(|id| compiled(id, &mut sources).info().clone()).collect()
}

/// Fails with all that is wrong at once.
fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} found:\n  {}", wrong.len(), wrong.join("\n  "));
}

#[test]
fn the_shelf_holds_just_these_packs() {
    let mut sources = Sources::new();
    let shelf = Shelf::embedded(&mut sources);
    let ids: BTreeSet<&str> = shelf.library().ids().collect();
    assert_eq!(ids, PACKS.into_iter().collect());
    for id in PACKS {
        assert_eq!(compiled(id, &mut sources).info().id, id, "a folder is called as its pack");
    }
}

#[test]
fn every_question_is_asked_explained_and_anchored() {
    let unclear = |fact: &FactInfo| {
        let asked = fact.derive.is_none();
        let anchored = fact.kind != FactKind::Level || fact.values.iter().all(|level| fact.anchors.contains_key(level));
        fact.title.is_none() || fact.help.is_none() && !asked || asked && fact.ask.is_none() || !anchored
    };
    let wrong: Vec<String> = infos()
        .iter()
        .flat_map(|pack| pack.facts.iter().filter(|fact| unclear(fact)).map(|fact| format!("{}: {}", pack.id, fact.id)))
        .collect();
    none(&wrong);
}

#[test]
fn every_question_is_used_by_a_rule() {
    let wrong: Vec<String> = infos().iter().flat_map(unused).collect();
    none(&wrong);
}

fn unused(pack: &PackInfo) -> Vec<String> {
    let conditions = pack.rules.iter().flat_map(|rule| [&rule.when, &rule.need]);
    let texts: Vec<&String> = conditions.chain(pack.facts.iter().map(|fact| &fact.derive)).flatten().collect();
    let names =
        |text: &String, id: &str| text.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == id);
    let idle = |fact: &&FactInfo| !texts.iter().any(|text| names(text, &fact.id));
    pack.facts.iter().filter(idle).map(|fact| format!("{}: {}", pack.id, fact.id)).collect()
}

#[test]
fn every_rule_tells_when_it_is_wrong_and_what_to_do() {
    let unfinished = |rule: &RuleInfo| {
        let to_do = match rule.kind {
            RuleKind::Require => rule.todo.is_none(),
            RuleKind::Duty => rule.duty.is_none(),
            RuleKind::Portfolio => rule.warning.is_none(),
            _ => false,
        };
        rule.counter.is_none() || rule.because.is_empty() || to_do
    };
    let wrong: Vec<String> = infos()
        .iter()
        .flat_map(|pack| {
            pack.rules.iter().filter(|rule| unfinished(rule)).map(|rule| format!("{}: {}", pack.id, rule.id))
        })
        .collect();
    none(&wrong);
}

#[test]
fn every_weight_has_its_rationale_and_every_source_says_what_it_is() {
    let mut wrong = Vec::new();
    for pack in infos() {
        let bare = pack.criteria.iter().filter(|item| item.rationale.is_none());
        wrong.extend(bare.map(|item| format!("{}: criterion {}", pack.id, item.id)));
        let vague = pack.sources.iter().filter(|item| item.kind.is_none() || item.note.is_none());
        wrong.extend(vague.map(|item| format!("{}: source {}", pack.id, item.id)));
    }
    none(&wrong);
}

#[test]
fn every_metric_can_be_taken_and_belongs_to_a_duty() {
    let mut wrong = Vec::new();
    for pack in infos() {
        let named: BTreeSet<&String> = pack.rules.iter().flat_map(|rule| &rule.metrics).collect();
        let vague = pack.metrics.iter().filter(|metric| {
            metric.unit.is_none() || metric.baseline.is_none() || metric.watch.is_none() || !named.contains(&metric.id)
        });
        wrong.extend(vague.map(|metric| format!("{}: {}", pack.id, metric.id)));
    }
    none(&wrong);
}

fn example(id: &str) -> Assessment {
    let mut sources = Sources::new();
    let pack = compiled(id, &mut sources);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules").join(id).join("example.toml");
    let text = std::fs::read_to_string(path).expect("each pack has an example");
    let file = sources.add("example.toml", text);
    let read = portfolio::from_toml(&sources, file, &pack);
    assert_eq!(read.diagnostics, Vec::new(), "{id}");
    let settings = Settings { assumptions: true, portfolio_sha256: String::new() };
    makebuy_core::assess(&pack, &read.value.unwrap(), &settings)
}

#[test]
fn every_example_shows_the_range_of_verdicts() {
    for id in PACKS {
        let example = example(id);
        let verdicts = || example.activities.iter().map(|activity| &activity.judgement.verdict);
        assert!((15..=25).contains(&example.activities.len()), "{id}");
        assert!((2..=3).contains(&example.providers.len()), "{id}");
        for option in ["in-house", "hybrid", "outsource", "partner"] {
            assert!(verdicts().any(|verdict| verdict.option.as_deref() == Some(option)), "{id}: no {option}");
        }
        for standing in [Standing::Firm, Standing::NotYet, Standing::Open] {
            assert!(verdicts().any(|verdict| verdict.standing == standing), "{id}: no {standing:?}");
        }
    }
}

/// Work that is outside today may have to come back, and may have to wait for it.
#[test]
fn every_example_judges_the_way_back() {
    for id in PACKS {
        let example = example(id);
        let mut back = example.activities.iter().map(|activity| &activity.judgement.verdict).filter(|verdict| {
            verdict.option.as_deref() == Some("in-house") && verdict.qualifiers.iter().any(|word| word == "taken-back")
        });
        let standings: Vec<Standing> = back.by_ref().map(|verdict| verdict.standing).collect();
        assert!(standings.contains(&Standing::Firm), "{id}: {standings:?}");
        assert!(standings.contains(&Standing::NotYet), "{id}: {standings:?}");
    }
}
