//! All verdicts at a glance: a row for each activity with the score of what is recommended, its bounds, and the score of
//! the runner-up.

use super::axis::count;
use super::drawing::{Anchor, Drawing, Look, Pen, Type};
use super::legend::{self, Key};
use super::sheet::Sheet;

/// Activities with which the same is to be done.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) title: String,
    pub(crate) rows: Vec<Row>,
}

/// An activity.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) name: String,
    /// The verdict in few words.
    pub(crate) verdict: String,
    /// What to beware of, such as a toss-up.
    pub(crate) beware: Option<String>,
    pub(crate) look: Look,
    /// Score, lowest and highest; none if there is no option left.
    pub(crate) score: Option<(f64, f64, f64)>,
    /// The runner-up.
    pub(crate) rival: Option<f64>,
}

/// The scale of scores: its ends, and the numbers that are printed along it.
#[derive(Debug)]
pub(crate) struct Scale {
    pub(crate) from: f64,
    pub(crate) to: f64,
    pub(crate) ticks: Vec<(f64, String)>,
    pub(crate) title: String,
}

impl Scale {
    fn along(&self, score: f64) -> f64 {
        ((score - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }
}

/// More rows than this, and a name gets one line.
const ROOMY_UP_TO: usize = 36;

/// Where the parts of a row stand.
struct Layout {
    sheet: Sheet,
    /// Edges of the plot.
    plot: (f64, f64),
    /// How many lines a name may have.
    most: usize,
    /// Between rows.
    gap: f64,
}

impl Layout {
    fn of(sheet: Sheet, rows: usize) -> Self {
        let roomy = rows <= ROOMY_UP_TO;
        let plot = match sheet {
            Sheet::Broad => (306.0, 600.0),
            Sheet::Narrow => (8.0, sheet.width() - 8.0),
        };
        let most = if roomy && sheet == Sheet::Broad { 2 } else { 1 };
        Self { sheet, plot, most, gap: if roomy { 7.0 } else { 2.5 } }
    }

    fn at(&self, scale: &Scale, score: f64) -> f64 {
        self.plot.0 + scale.along(score) * (self.plot.1 - self.plot.0)
    }

    fn kind(&self) -> Type {
        self.sheet.plain()
    }
}

pub(crate) fn draw(sheet: Sheet, groups: &[Group], scale: &Scale, keys: &[Key]) -> Drawing {
    let layout = Layout::of(sheet, groups.iter().map(|group| group.rows.len()).sum());
    let mut pen = Pen::default();
    let leading = layout.kind().leading();
    let top = leading * 1.9;
    let mut words = Pen::default();
    let mut y = top;
    for group in groups {
        y += leading * 1.5;
        words.text(sheet.strong(), (0.0, y - leading * 0.35), &group.title);
        words.line("grid", (0.0, y), (sheet.width(), y));
        y += layout.gap;
        for row in &group.rows {
            y = layout.row(&mut words, row, scale, y) + layout.gap;
        }
    }
    layout.scale(&mut pen, scale, (top, y));
    pen.append(words);
    let end = legend::draw(&mut pen, layout.kind(), (0.0, y + leading * 1.2), sheet.width(), keys);
    pen.finish((sheet.width(), end))
}

impl Layout {
    /// The scale above the rows, with its lines behind them.
    fn scale(&self, pen: &mut Pen, scale: &Scale, (top, bottom): (f64, f64)) {
        let kind = self.kind().quiet();
        let middle = f64::midpoint(self.plot.0, self.plot.1);
        pen.text(kind.at(Anchor::Middle), (middle, kind.size), &scale.title);
        if self.sheet == Sheet::Broad {
            self.lines(pen, scale, (top + 3.0, bottom));
        }
        let last = scale.ticks.len().saturating_sub(1);
        for (at, (score, name)) in scale.ticks.iter().enumerate() {
            let x = self.at(scale, *score);
            let (x, anchor) = match at {
                _ if self.sheet == Sheet::Broad => (x, Anchor::Middle),
                0 => (0.0, Anchor::Start),
                at if at == last => (self.sheet.width(), Anchor::End),
                _ => (x, Anchor::Middle),
            };
            pen.text(kind.at(anchor), (x, top - 2.0), name);
        }
    }

    /// The scale's upright lines, between two heights.
    fn lines(&self, pen: &mut Pen, scale: &Scale, (top, bottom): (f64, f64)) {
        for (score, _) in &scale.ticks {
            let (x, class) = (self.at(scale, *score), if score.abs() < 1e-9 { "axis" } else { "grid" });
            pen.line(class, (x, top), (x, bottom));
        }
    }

    /// One row from its upper edge; gives its lower edge.
    fn row(&self, pen: &mut Pen, row: &Row, scale: &Scale, top: f64) -> f64 {
        match self.sheet {
            Sheet::Broad => self.beside(pen, row, scale, top),
            Sheet::Narrow => self.below(pen, row, scale, top),
        }
    }

    /// Name, plot and verdict beside each other.
    fn beside(&self, pen: &mut Pen, row: &Row, scale: &Scale, top: f64) -> f64 {
        let kind = self.kind();
        let right = self.plot.1 + 18.0;
        let room = self.sheet.width() - right;
        let names = kind.room(self.plot.0 - 18.0, self.most).broken(&row.name).lines;
        let said = match &row.beware {
            Some(beware) if self.most == 1 => format!("{} · {beware}", row.verdict),
            Some(_) | None => row.verdict.clone(),
        };
        let said = kind.room(room, self.most).broken(&said).lines;
        let beware = row.beware.as_ref().filter(|_| self.most > 1);
        let beware = beware.map_or(Vec::new(), |beware| kind.room(room, self.most).broken(beware).lines);
        let lines = names.len().max(said.len() + beware.len()).max(1);
        let height = kind.leading() * count(lines);
        let middle = top + height / 2.0;
        let first = |lines: usize| middle - kind.leading() * (count(lines) - 1.0) / 2.0 + kind.size * 0.36;
        pen.texts(kind, (0.0, first(names.len())), &names);
        let baseline = first(said.len() + beware.len());
        pen.texts(kind, (right, baseline), &said);
        pen.texts(kind.quiet(), (right, baseline + kind.leading() * count(said.len())), &beware);
        self.plot(pen, row, scale, middle);
        top + height
    }

    /// Name, verdict and plot below each other.
    fn below(&self, pen: &mut Pen, row: &Row, scale: &Scale, top: f64) -> f64 {
        let kind = self.kind();
        let room = kind.room(self.sheet.width(), 1);
        let said = match &row.beware {
            Some(beware) => format!("{} · {beware}", row.verdict),
            None => row.verdict.clone(),
        };
        pen.texts(kind, (0.0, top + kind.size), &room.broken(&row.name).lines);
        pen.texts(kind.quiet(), (0.0, top + kind.size + kind.leading()), &room.broken(&said).lines);
        let middle = top + kind.leading() * 2.0 + 11.0;
        self.lines(pen, scale, (middle - 9.0, middle + 9.0));
        self.plot(pen, row, scale, middle);
        middle + 10.0
    }

    fn plot(&self, pen: &mut Pen, row: &Row, scale: &Scale, y: f64) {
        let radius = self.sheet.radius();
        let Some((score, low, high)) = row.score else {
            pen.mark(&row.look, (self.at(scale, 0.0), y), radius);
            return;
        };
        if let Some(rival) = row.rival {
            pen.line("lead", (self.at(scale, rival), y), (self.at(scale, score), y));
        }
        if high - low >= 0.5 {
            pen.bar("bounds", (self.at(scale, low), self.at(scale, high)), y, radius * 0.6);
        }
        pen.mark(&row.look, (self.at(scale, score), y), radius);
        if let Some(rival) = row.rival {
            let x = self.at(scale, rival);
            pen.line("rival", (x, y - radius - 2.0), (x, y + radius + 2.0));
        }
    }
}
