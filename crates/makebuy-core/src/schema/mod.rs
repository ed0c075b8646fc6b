//! JSON Schemas of the files that people write, made from the format that the readers hold themselves to.
//!
//! A schema says what can be said without knowing what else a pack declares; given a pack, it knows its facts, options and
//! rules too, so that an editor can offer the answers. What no schema can say, such as whether a condition makes sense,
//! is for `check`.

mod answers;
mod conditions;
mod object;
mod values;

use crate::format::{self, Shape};
use makebuy_model::pack::PackInfo;
use object::Builder;
use serde_json::{Value, json};

/// A kind of file that people write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// Any file of a pack: its tables may stand in any of them.
    Pack,
    /// What is to be decided, as TOML.
    Portfolio,
    /// Expected verdicts.
    Cases,
    /// The texts of a pack in another language.
    Locale,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Pack, Self::Portfolio, Self::Cases, Self::Locale];

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pack => "pack",
            Self::Portfolio => "portfolio",
            Self::Cases => "cases",
            Self::Locale => "locale",
        }
    }

    /// Whether its files speak of what a pack declares.
    #[must_use]
    pub fn is_about_a_pack(self) -> bool {
        matches!(self, Self::Portfolio | Self::Cases)
    }

    fn shape(self) -> &'static Shape {
        match self {
            Self::Pack => &format::PACK,
            Self::Portfolio => &format::portfolio::PORTFOLIO,
            Self::Cases => &format::cases::FILE,
            Self::Locale => &format::locale::FILE,
        }
    }
}

/// The schema of a kind of file. Given a pack, that of files about this pack.
#[must_use]
pub fn schema(kind: FileKind, pack: Option<&PackInfo>) -> Value {
    let pack = pack.filter(|_| kind.is_about_a_pack());
    let title = match (kind, pack) {
        (FileKind::Pack, _) => "A file of a makebuy pack".to_owned(),
        (FileKind::Locale, _) => "A locale file of a makebuy pack".to_owned(),
        (FileKind::Portfolio, None) => "A makebuy portfolio".to_owned(),
        (FileKind::Cases, None) => "Cases of a makebuy pack".to_owned(),
        (FileKind::Portfolio, Some(pack)) => format!("A makebuy portfolio for {} {}", pack.id, pack.version),
        (FileKind::Cases, Some(pack)) => format!("Cases of the makebuy pack {} {}", pack.id, pack.version),
    };
    let mut builder = Builder::new(pack);
    let mut root = builder.object(kind.shape());
    root.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    root.insert("title".to_owned(), json!(title));
    root.insert("definitions".to_owned(), Value::Object(builder.definitions));
    Value::Object(root)
}
