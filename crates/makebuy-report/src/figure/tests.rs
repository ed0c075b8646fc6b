//! What must hold of every drawing: no words or marks overlap, and nothing leaves its sheet, measured with the font of
//! images, which is wider than most.

use super::axis::{Axis, Span};
use super::drawing::{Drawing, Look};
use super::glance::{self, Group, Scale};
use super::map::{self, Item, Names};
use super::raster;
use super::sheet::Sheet;

const SHEETS: [Sheet; 2] = [Sheet::Broad, Sheet::Narrow];

/// Numbers that look random and are always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn span(&mut self, bands: usize, often: usize) -> Span {
        let from = self.below(bands);
        let to = if self.below(often) == 0 { from + self.below(bands - from) } else { from };
        Span { from, to }
    }

    fn name(&mut self) -> String {
        const PARTS: [&str; 8] =
            ["Сопровождение", "of the", "Wartung", "e-mail", "и", "WWWWWWWWWWWWWWWWWWWW", "Щёки", "data — raw"];
        let words = 1 + self.below(7);
        (0..words).map(|_| PARTS[self.below(PARTS.len())]).collect::<Vec<_>>().join(" ")
    }

    fn look(&mut self) -> Look {
        let class = ["outside firm", "inside not-yet", "outside open", "none impossible"][self.below(4)];
        Look { shape: Some(self.below(7)).filter(|_| class != "none impossible"), class: class.to_owned() }
    }
}

/// Checks a drawing; `what` says which.
#[track_caller]
fn is_legible(drawing: &Drawing, marks: usize, what: &str) {
    let (width, height): (f32, f32) = (drawing.width.parse().unwrap(), drawing.height.parse().unwrap());
    let boxes = raster::boxes(drawing);
    assert_eq!(boxes.iter().filter(|(name, _)| name == "a mark").count(), marks, "{what}");
    for (at, (name, one)) in boxes.iter().enumerate() {
        let inside =
            one.left() >= -0.6 && one.top() >= -0.6 && one.right() <= width + 0.6 && one.bottom() <= height + 0.6;
        assert!(inside, "{what}: {name} leaves the sheet: {one:?}");
        for (other_name, other) in &boxes[at + 1..] {
            let apart = one.right() <= other.left() + 0.1
                || other.right() <= one.left() + 0.1
                || one.bottom() <= other.top() + 0.1
                || other.bottom() <= one.top() + 0.1;
            assert!(apart, "{what}: {name} and {other_name} overlap: {one:?} {other:?}");
        }
    }
}

fn bands(names: &[&str]) -> Axis {
    Axis::Names(names.iter().map(|name| (*name).to_owned()).collect())
}

#[test]
fn nothing_on_a_map_overlaps() {
    let levels = ["none", "low", "medium", "решающая", "extreme"];
    let quadrants = [
        "Important, and we are weak: get help and learn",
        "Важно, и мы сильны: оставить и вкладывать",
        "c",
        "Minor: leave",
    ];
    let quadrants = quadrants.map(str::to_owned);
    for round in 0..8 {
        let mut dice = Dice(round);
        let (columns, rows) = (2 + dice.below(4), 2 + dice.below(4));
        let crowded = dice.below(3) == 0;
        let (count, often) = (1 + dice.below(60), 2 + dice.below(6));
        let items: Vec<Item> = (0..count)
            .map(|key| Item {
                key: key + 1,
                name: dice.name(),
                x: if crowded { Span::one(0) } else { dice.span(columns, often) },
                y: if crowded { Span::one(1) } else { dice.span(rows, often) },
                look: dice.look(),
            })
            .collect();
        let named = |bands: usize| levels.iter().take(bands).map(|name| (*name).to_owned()).collect();
        let (x, y) = (bands(&levels[..columns]), bands(&levels[..rows]));
        let names = Names {
            x_title: "Own strength",
            y_title: "Важность для текущей работы",
            columns: named(columns),
            rows: named(rows),
            quadrants: &quadrants,
            legend: Vec::new(),
        };
        for sheet in SHEETS {
            let drawn = map::draw(sheet, (&x, &y), &names, &items);
            is_legible(&drawn.drawing, count, &format!("{sheet:?} {round}"));
        }
    }
}

#[test]
fn no_words_of_the_glance_overlap() {
    for round in 0..3 {
        let mut dice = Dice(round);
        let rows = (0..=dice.below(60)).map(|_| glance::Row {
            name: dice.name(),
            verdict: dice.name(),
            beware: Some(dice.name()).filter(|_| dice.below(3) == 0),
            look: dice.look(),
            score: Some((5.0, -20.0, 40.0)).filter(|_| dice.below(5) > 0),
            rival: None,
        });
        let groups = [Group { title: "Act now".to_owned(), rows: rows.collect() }];
        let ticks = [(-20.0, "−20".to_owned()), (0.0, "0".to_owned()), (40.0, "+40".to_owned())].to_vec();
        let scale = Scale { from: -20.0, to: 40.0, ticks, title: "Оценка".to_owned() };
        for sheet in SHEETS {
            is_legible(&glance::draw(sheet, &groups, &scale, &[]), groups[0].rows.len(), &format!("{sheet:?} {round}"));
        }
    }
}
