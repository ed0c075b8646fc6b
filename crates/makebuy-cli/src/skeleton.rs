//! What of a pack is still to be translated, as a locale file: the English texts are comments, ready to be replaced.

use makebuy_core::locale::{Part, TextPath, Translation};
use makebuy_core::toml_text::{bare, quoted};
use makebuy_model::Language;
use makebuy_model::pack::PackInfo;
use std::fmt::Write as _;

/// The file, and how many texts are in it.
pub(crate) fn toml(pack: &PackInfo, language: &Language, texts: &[Translation]) -> (String, usize) {
    let open: Vec<&Translation> =
        texts.iter().filter(|text| text.translated.is_none() && !text.path.is_optional()).collect();
    let mut file = format!(
        "# The texts of {} {} that have no translation into `{language}` yet: {}.\n\
         # Remove the `#` before a line and translate what stands between the quotes. Keep ids, keys, and what stands in\n\
         # {{braces}} or `backticks`, as they are. What remains a comment remains English.\n\
         # Save it in the folder `locales` beside the pack's files, as {language}.toml, or as {language}-….toml if it is a part.\n\n\
         [locale]\nlanguage = \"{language}\"\n",
        pack.id,
        pack.version,
        open.len()
    );
    let mut table = String::new();
    for group in open.chunk_by(|left, right| same_line(&left.path, &right.path)) {
        let Some(first) = group.first() else { continue };
        let header = header(&first.path);
        if header != table {
            let _ = write!(file, "\n[{header}]\n");
            table = header;
        }
        let _ = writeln!(file, "# {} = {}", key(&first.path), value(group));
    }
    (file, open.len())
}

/// Whether two texts stand under one key.
fn same_line(left: &TextPath, right: &TextPath) -> bool {
    (left.table, &left.id, left.key) == (right.table, &right.id, right.key) && left.part != Part::Whole
}

fn header(path: &TextPath) -> String {
    match path.id.as_str() {
        "" => path.table.to_owned(),
        _ if path.table == "qualifier" => path.table.to_owned(),
        id => format!("{}.{}", path.table, bare(id)),
    }
}

fn key(path: &TextPath) -> String {
    if path.key.is_empty() { bare(&path.id) } else { path.key.to_owned() }
}

fn value(group: &[&Translation]) -> String {
    let texts = group.iter().map(|text| match &text.path.part {
        Part::Name(name) => format!("{} = {}", bare(name), quoted(&text.english)),
        Part::Whole | Part::Place(_) => quoted(&text.english),
    });
    let texts = texts.collect::<Vec<_>>().join(", ");
    match group.first().map(|text| &text.path.part) {
        Some(Part::Name(_)) => format!("{{ {texts} }}"),
        Some(Part::Place(_)) => format!("[{texts}]"),
        _ => texts,
    }
}
