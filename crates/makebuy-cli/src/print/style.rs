//! Widths, colours, wrapping.

use anstyle::{AnsiColor, Color, Style as Ansi};
use comfy_table::{ContentArrangement, Table, presets};

const NARROWEST: usize = 40;
const WIDEST: usize = 110;
/// Tables may be wider than text.
const WIDEST_TABLE: usize = 130;

/// The width to print for: that of the terminal within reason, else the widest.
fn width(widest: usize) -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    terminal.map_or(widest, |width| width.clamp(NARROWEST, widest))
}

/// Text broken into lines, each with an indent.
pub(crate) fn wrapped(text: &str, indent: &str) -> String {
    let options = textwrap::Options::new(width(WIDEST))
        .initial_indent(indent)
        .subsequent_indent(indent)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(text, options) + "\n"
}

/// How something is meant to look.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Style {
    Heading,
    Good,
    Wait,
    Bad,
    Faint,
}

impl Style {
    /// The text in this style; colours are dropped where they are not wanted.
    pub(crate) fn paint(self, text: &str) -> String {
        let colour = |colour: AnsiColor| Ansi::new().fg_color(Some(Color::Ansi(colour)));
        let style = match self {
            Self::Heading => Ansi::new().bold(),
            Self::Good => colour(AnsiColor::Green),
            Self::Wait => colour(AnsiColor::Yellow),
            Self::Bad => colour(AnsiColor::Red),
            Self::Faint => Ansi::new().dimmed(),
        };
        format!("{style}{text}{style:#}")
    }
}

/// A table without lines, as wide as the terminal at most.
pub(crate) fn plain_table(header: &[&str]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width(WIDEST_TABLE)).unwrap_or(u16::MAX));
    table.set_header(header.iter().map(|title| (*title).to_owned()));
    table
}

/// A table as lines without blanks at their ends.
pub(crate) fn lines(table: &Table) -> String {
    table.to_string().lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// Names of people may hold anything: one line, no control characters, not endless.
pub(crate) fn single_line(text: &str) -> String {
    const LONGEST: usize = 60;
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if clean.chars().count() <= LONGEST {
        return clean;
    }
    clean.chars().take(LONGEST - 1).chain(['…']).collect()
}
