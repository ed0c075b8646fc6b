//! How a verdict looks in a figure: its shape tells the option, its side the colour, its fill the standing.

use crate::figure::drawing::Look;
use crate::figure::legend::{Key, Sample};
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Judgement, Standing};
use std::collections::BTreeSet;

/// The look of a verdict.
pub(crate) fn of(index: &Index<'_>, judgement: &Judgement) -> Look {
    let option = judgement.recommended();
    Look {
        shape: option.and_then(|id| index.option_place(id)),
        class: format!("{} {}", side(index, option), judgement.verdict.standing.as_str()),
    }
}

fn side(index: &Index<'_>, option: Option<&str>) -> &'static str {
    match option.and_then(|id| index.option(id)) {
        Some(option) if option.external => "outside",
        Some(_) => "inside",
        None => "none",
    }
}

/// What the shapes that occur stand for, then what the fills do.
pub(crate) fn legend(index: &Index<'_>, shown: &[(Option<usize>, Standing)]) -> Vec<Key> {
    let used: BTreeSet<usize> = shown.iter().filter_map(|(shape, _)| *shape).collect();
    let look = |at: usize, standing: Standing| Look {
        shape: Some(at),
        class: format!(
            "{} {}",
            side(index, index.assessment.pack.options.get(at).map(|o| o.id.as_str())),
            standing.as_str()
        ),
    };
    let options = index.assessment.pack.options.iter().enumerate().filter(|(at, _)| used.contains(at));
    let options = options.map(|(at, option)| Key {
        sample: Sample::Mark(look(at, Standing::Firm)),
        text: words::before_colon(&option.title).to_owned(),
    });
    let sample = used.first().copied();
    let there = |standing: Standing| shown.iter().any(|(shape, state)| *state == standing && shape.is_some());
    let fills = Standing::ALL.into_iter().filter(|standing| there(*standing));
    let fills = fills.filter_map(|standing| {
        Some(Key { sample: Sample::Mark(look(sample?, standing)), text: index.words.look(standing) })
    });
    let ring = |standing: Standing, text: String| Key {
        sample: Sample::Mark(Look { shape: None, class: format!("none {}", standing.as_str()) }),
        text,
    };
    let rings = [
        (Standing::Impossible, index.words.look(Standing::Impossible)),
        (Standing::Open, index.words.look_undecided()),
    ];
    let ringed = |standing: Standing| {
        let same = |state: Standing| (state == Standing::Impossible) == (standing == Standing::Impossible);
        shown.iter().any(|(shape, state)| shape.is_none() && same(*state))
    };
    let rings =
        rings.into_iter().filter(|(standing, _)| ringed(*standing)).map(|(standing, text)| ring(standing, text));
    options.chain(fills).chain(rings).collect()
}
