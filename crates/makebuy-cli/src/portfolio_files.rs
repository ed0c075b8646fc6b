//! The files that a portfolio is made of: one of TOML, or a sheet with what goes with it.

use crate::args::{Reading, Sheet};
use crate::output::folder_of;
use makebuy_core::toml_text::quoted;
use makebuy_core::{Outcome, Pack, Settings, limits, portfolio};
use makebuy_host::{read_text, sha256};
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The files a portfolio is made of.
#[derive(Debug)]
pub(crate) struct PortfolioFiles {
    main: FileId,
    /// Whether the main file is a sheet.
    sheet: bool,
    /// Organisation and providers of a sheet.
    heads: Vec<FileId>,
    /// Where the main file stands; `None` for standard input.
    folder: Option<PathBuf>,
}

impl PortfolioFiles {
    pub(crate) fn read(sources: &mut Sources, path: &Path, sheet: &Sheet) -> Result<Self, Box<Diagnostic>> {
        let main = read_text(sources, path, limits::PORTFOLIO_BYTES)?;
        if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json")) {
            let diagnostic =
                Diagnostic::error(Code::NotRecognised, Span::file_start(main), "a portfolio is TOML or CSV");
            return Err(Box::new(diagnostic.help("an assessment is a result: name the portfolio it was made from")));
        }
        let is_sheet = is_sheet(path, sources.text(main));
        let mut heads = Vec::new();
        if is_sheet {
            let beside = path.with_extension("toml");
            let beside = (path.as_os_str() != "-" && beside.is_file()).then_some(beside);
            if let Some(head) = sheet.with.clone().or(beside) {
                heads.push(read_text(sources, &head, limits::PORTFOLIO_BYTES)?);
            }
            if let Some(text) = flags_as_toml(sheet) {
                let declared: Vec<String> =
                    heads.iter().flat_map(|head| portfolio::provider_ids(sources, *head)).collect();
                let flags = sources.add("<command line>", text);
                heads.push(flags);
                if let Some(unknown) = undeclared(sheet, &declared) {
                    let message = format!("`--set` speaks of provider `{unknown}`, which is not declared");
                    let known: Vec<&str> = declared.iter().chain(&sheet.provider).map(String::as_str).collect();
                    let diagnostic = Diagnostic::error(Code::UnknownProvider, Span::file_start(flags), message);
                    let help = makebuy_core::did_you_mean(unknown, &known);
                    let declare = format!("declare it: --provider {unknown}");
                    return Err(Box::new(diagnostic.maybe_help(help).help(declare)));
                }
            }
        } else if let Some(flag) = stray_flag(sheet) {
            let message = format!("`{flag}` is for CSV sheets; a TOML portfolio says it itself");
            return Err(Box::new(Diagnostic::error(Code::WrongKind, Span::file_start(main), message)));
        }
        let folder = (path.as_os_str() != "-").then(|| folder_of(path).to_owned());
        Ok(Self { main, sheet: is_sheet, heads, folder })
    }

    pub(crate) fn parse(&self, sources: &Sources, pack: &Pack) -> Outcome<portfolio::Portfolio> {
        if self.sheet {
            portfolio::from_csv(sources, self.main, &self.heads, pack)
        } else {
            portfolio::from_toml(sources, self.main, pack)
        }
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = FileId> {
        let main = (!self.sheet).then_some(self.main);
        main.into_iter().chain(self.heads.iter().copied())
    }

    /// The folder in which a pack of the user may stand.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// What the assessment says of how the portfolio was read.
    pub(crate) fn settings(&self, sources: &Sources, reading: &Reading) -> Settings {
        let files = std::iter::once(self.main).chain(self.heads.iter().copied());
        let portfolio_sha256 = sha256(files.map(|file| sources.text(file)));
        Settings { assumptions: !reading.no_assumptions, portfolio_sha256 }
    }

    /// What is wrong with the files as far as can be said without their pack.
    pub(crate) fn shape(&self, sources: &Sources) -> Vec<Diagnostic> {
        match self.sheet {
            true => portfolio::check_csv(sources, self.main, &self.heads),
            false => portfolio::check_toml(sources, self.main),
        }
    }

    /// Why no pack is known: the file can not be read so far, or says nothing.
    pub(crate) fn no_pack(&self, sources: &Sources) -> Vec<Diagnostic> {
        let head = self.heads.first().copied();
        let file = if self.sheet { head.unwrap_or(self.main) } else { self.main };
        let syntax = portfolio::check_syntax(sources, file);
        let about_the_sheet = self.sheet && head.is_none();
        if !syntax.is_empty() && !about_the_sheet {
            return syntax;
        }
        let mut shape = self.shape(sources);
        if self.all().any(|file| portfolio::names_a_pack(sources, file)) {
            return shape;
        }
        let diagnostic = Diagnostic::error(Code::MissingKey, Span::file_start(file), "no pack is named");
        let help = if self.sheet {
            "add `--pack ID`, or `pack = \"…\"` to the TOML file beside the sheet; `makebuy packs` lists them"
        } else {
            "start the file with `pack = \"…\"`, or add `--pack ID`; `makebuy packs` lists them"
        };
        shape.insert(0, diagnostic.help(help));
        shape
    }
}

/// A file that is nothing that makebuy reads.
pub(crate) fn not_recognised(file: FileId) -> Diagnostic {
    let diagnostic = Diagnostic::error(Code::NotRecognised, Span::file_start(file), "neither a pack nor a portfolio");
    diagnostic.help("a pack has a [pack] table; a portfolio starts with `pack = \"…\"`")
}

/// Whether the ending of a file says that it is a sheet.
pub(crate) fn ends_as_sheet(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv") || end.eq_ignore_ascii_case("tsv"))
}

/// By its ending; without one, a sheet is what does not look like TOML.
fn is_sheet(path: &Path, text: &str) -> bool {
    match path.extension() {
        _ if ends_as_sheet(path) => true,
        Some(end) if end.eq_ignore_ascii_case("toml") => false,
        _ => {
            let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
            lines.next().is_some_and(|line| !line.contains('=') && !line.starts_with('['))
        }
    }
}

fn stray_flag(sheet: &Sheet) -> Option<&'static str> {
    let given = [
        ("--with", sheet.with.is_some()),
        ("--organisation", sheet.organisation.is_some()),
        ("--provider", !sheet.provider.is_empty()),
        ("--set", !sheet.set.is_empty()),
    ];
    given.into_iter().find(|(_, given)| *given).map(|(flag, _)| flag)
}

/// A provider that `--set` speaks of and nothing declares.
fn undeclared<'a>(sheet: &'a Sheet, declared: &[String]) -> Option<&'a str> {
    let mut named = sheet.set.iter().filter_map(|set| Some(set.split_once('=')?.0.rsplit_once('.')?.0));
    named.find(|named| !declared.iter().chain(&sheet.provider).any(|known| known == named))
}

/// What the flags say, as the TOML they stand for: so it is read and checked like any other.
fn flags_as_toml(sheet: &Sheet) -> Option<String> {
    let mut text = String::new();
    let mut organisation =
        sheet.organisation.iter().map(|name| format!("name = {}\n", quoted(name))).collect::<String>();
    organisation.extend(answers(sheet, None));
    if !organisation.is_empty() {
        let _ = write!(text, "[organisation]\n{organisation}");
    }
    let named = sheet.set.iter().filter_map(|set| Some(set.split_once('=')?.0.rsplit_once('.')?.0));
    let mut providers: Vec<&str> = sheet.provider.iter().map(String::as_str).collect();
    for provider in named {
        if !providers.contains(&provider) {
            providers.push(provider);
        }
    }
    for provider in providers {
        let _ = writeln!(text, "[[provider]]\nid = {}", quoted(provider));
        text.extend(answers(sheet, Some(provider)));
    }
    (!text.is_empty()).then_some(text)
}

/// The answers that `--set` gives about a subject: a provider, or the organisation.
fn answers<'a>(sheet: &'a Sheet, subject: Option<&'a str>) -> impl Iterator<Item = String> + 'a {
    sheet.set.iter().filter_map(move |set| {
        let (key, value) = set.split_once('=').unwrap_or((set.as_str(), ""));
        let (found, fact) = key.rsplit_once('.').map_or((None, key), |(provider, fact)| (Some(provider), fact));
        (found == subject).then(|| format!("{} = {}\n", quoted(fact.trim()), toml_value(value.trim())))
    })
}

/// A number, a flag, or a list stands as it is; anything else is a string. `low..high` is a range.
pub(crate) fn toml_value(text: &str) -> String {
    let plain =
        |text: &str| matches!(text, "true" | "false") || text.replace('_', "").parse::<f64>().is_ok_and(f64::is_finite);
    let one = |text: &str| if plain(text) { text.to_owned() } else { quoted(text) };
    match text.split_once("..") {
        Some((low, high)) => format!("[{}, {}]", one(low.trim()), one(high.trim())),
        None if text.contains('|') => {
            format!("[{}]", text.split('|').map(|item| quoted(item.trim())).collect::<Vec<_>>().join(", "))
        }
        None => one(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_become_the_toml_they_stand_for() {
        let sheet = Sheet {
            with: None,
            organisation: Some("A \"B\"".to_owned()),
            provider: vec!["acme".to_owned()],
            set: ["headcount=60", "acme.trust=low..high", "zeta.ok=true", "goal=a|b"].map(str::to_owned).to_vec(),
        };
        let expected = "[organisation]\nname = \"A \\\"B\\\"\"\n\"headcount\" = 60\n\"goal\" = [\"a\", \"b\"]\n\
                        [[provider]]\nid = \"acme\"\n\"trust\" = [\"low\", \"high\"]\n\
                        [[provider]]\nid = \"zeta\"\n\"ok\" = true\n";
        assert_eq!(flags_as_toml(&sheet).unwrap(), expected);
    }

    #[test]
    fn what_is_no_toml_is_a_sheet() {
        assert!(is_sheet(Path::new("a.CSV"), ""));
        assert!(!is_sheet(Path::new("a.toml"), "id;name"));
        assert!(is_sheet(Path::new("-"), "# note\nid;name\n"));
        assert!(!is_sheet(Path::new("-"), "# note\npack = \"x\"\n"));
    }
}
