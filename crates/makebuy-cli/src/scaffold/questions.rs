//! A pack made from a list of questions: each a fact, with a rule that waits to be written.

use super::{Fresh, Sample, sample};
use makebuy_core::placeholder;
use makebuy_core::questions::{Answers, Question};
use makebuy_core::toml_text::{list, quoted};
use makebuy_model::pack::{FactInfo, Subject};
use std::fmt::Write as _;

/// The rules: until they are written, a question only says that something is to be decided about its answer.
pub(crate) fn from_questions(fresh: &Fresh<'_>, options: &[String], questions: &[Question]) -> String {
    let mut text = fresh.head();
    if fresh.extends.is_empty() {
        text.push_str(
            "\n# What may be recommended, in order: ties go to the first.\n\n[[option]]\nid = \"in-house\"\ntitle = \"Keep it in-house\"\n\n\
             [[option]]\nid = \"outsource\"\ntitle = \"Outsource it\"\nexternal = true\n",
        );
    }
    text.push_str("\n# The questions.\n");
    questions.iter().for_each(|question| fact(&mut text, question));
    text.push_str(
        "\n# A rule for each question, to be completed. As they are they decide nothing: they only remind.\n\
         # `makebuy new rule KIND --pack PACK --fact FACT` prints one of another kind: exclude, weigh, require…\n",
    );
    with_rule(questions).for_each(|(fact, sample)| rule(&mut text, &fact, &sample, options));
    text
}

fn fact(text: &mut String, question: &Question) {
    let kind = question.answers.kind();
    let _ = write!(
        text,
        "\n[[fact]]\nid = {}\nsubject = {}\nkind = {}\n",
        quoted(&question.id),
        quoted(question.subject.as_str()),
        quoted(kind.as_str())
    );
    let values = list(question.answers.values().iter().map(String::as_str));
    match &question.answers {
        Answers::Level(_) => text.push_str(&format!("levels = {values}\n")),
        Answers::Choice(_) | Answers::Set(_) => text.push_str(&format!("choices = {values}\n")),
        Answers::Number { min, max } => {
            for (key, bound) in [("min", min), ("max", max)] {
                text.extend(bound.map(|bound| format!("{key} = {bound}\n")));
            }
        }
        Answers::Flag | Answers::Text => {}
    }
    text.extend(question.unit.as_ref().map(|unit| format!("unit = {}\n", quoted(unit))));
    let _ = writeln!(text, "ask = {}", quoted(&question.ask));
    text.extend(question.help.as_ref().map(|help| format!("help = {}\n", quoted(help))));
}

fn rule(text: &mut String, fact: &FactInfo, sample: &Sample, options: &[String]) {
    let _ = write!(
        text,
        "\n[[rule]]\nid = {}\nkind = \"duty\"\ntitle = {}\nwhen = {}\noptions = {}\n\
         duty = {}\nbecause = {}\nstatus = \"draft\"\n",
        quoted(&rule_id(fact)),
        quoted(&title(fact)),
        quoted(&sample.when),
        list(options.iter().map(String::as_str)),
        quoted(placeholder::REMINDER),
        quoted(placeholder::BECAUSE),
    );
}

/// The title of a rule, and of its cases, until they are written.
fn title(fact: &FactInfo) -> String {
    format!("{}{}", placeholder::TO_BE_WRITTEN, fact.ask.as_deref().unwrap_or(&fact.id))
}

fn rule_id(fact: &FactInfo) -> String {
    fact.id.replace('_', "-")
}

/// The questions that get a rule.
pub(crate) fn with_rule(questions: &[Question]) -> impl Iterator<Item = (FactInfo, Sample)> {
    questions.iter().filter_map(|question| {
        let fact = question.fact();
        let sample = sample(&fact)?;
        Some((fact, sample))
    })
}

/// Two cases for each rule, up to a number of rules: one in which it applies, one in which it nearly does.
pub(crate) fn question_cases(questions: &[Question], most: usize) -> String {
    let which = if most < with_rule(questions).count() {
        format!("each of the first {most} rules")
    } else {
        "each rule".to_owned()
    };
    let mut text =
        format!("# Two cases for {which}, one on each side of its condition: complete them with the rule.\n");
    for (fact, sample) in with_rule(questions).take(most) {
        let id = rule_id(&fact);
        let given = |answer: &str| match fact.subject {
            Subject::Activity => format!("activity = {{ {} = {answer} }}", fact.id),
            other => format!("{} = {{ {} = {answer} }}\nactivity = {{}}", other.as_str(), fact.id),
        };
        let title = quoted(&title(&fact));
        for (name, answer, key) in [("reminds", &sample.so, "duties"), ("does-not-remind", &sample.not_so, "absent")] {
            let _ = write!(
                text,
                "\n[[case]]\nid = {}\ntitle = {title}\n{}\nexpect.{key} = {}\n",
                quoted(&format!("{id}-{name}")),
                given(answer),
                list([id.as_str()]),
            );
        }
    }
    text
}

/// A portfolio with one activity that answers what is asked of activities.
pub(crate) fn question_example(fresh: &Fresh<'_>, questions: &[Question]) -> String {
    let mut text = format!(
        "# A portfolio to try the pack on.\npack = {}\ntitle = \"An example\"\n\n[organisation]\nname = \"Our organisation\"\n",
        quoted(fresh.id)
    );
    let mut answers = |subject: Subject| {
        for fact in questions.iter().map(Question::fact).filter(|fact| fact.subject == subject) {
            text.extend(sample(&fact).map(|sample| format!("{} = {}\n", fact.id, sample.so)));
        }
        if subject == Subject::Organisation {
            text.push_str("\n[[activity]]\nid = \"first-activity\"\nname = \"First activity\"\n");
        }
    };
    answers(Subject::Organisation);
    answers(Subject::Activity);
    text
}
