//! The method in plain words, its limits, and the words around sources.

use super::{Words, name};

impl Words {
    /// How verdicts come about.
    pub(crate) fn method(&self, indifference: f64) -> Vec<String> {
        vec![
            self.method_answers(),
            self.method_hard_rules(),
            self.method_evidence(),
            self.method_toss_up(indifference),
            self.method_standing(),
            self.method_providers(),
            self.method_rounding(),
        ]
    }

    /// What the report cannot tell.
    pub(crate) fn limits(&self) -> Vec<String> {
        vec![
            self.limit_answers(),
            self.limit_sources(),
            self.limit_weights(),
            self.limit_scores(),
            self.limit_confidence(),
            self.limit_scope(),
        ]
    }

    pub(crate) fn assumptions(&self, used: bool) -> String {
        if used { self.assumptions_used() } else { self.assumptions_lifted() }
    }

    /// Year, language and kind of a source, as far as they are known.
    pub(crate) fn source_about(&self, year: Option<i64>, language: Option<&str>, kind: Option<&str>) -> String {
        let year = year.map(|year| year.to_string());
        let language = language.map(|code| self.in_language(code));
        let kind = kind.map(name);
        [year, language, kind].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn in_language(&self, code: &str) -> String {
        match code {
            "en" => self.in_en(),
            "fr" => self.in_fr(),
            "it" => self.in_it(),
            "ru" => self.in_ru(),
            "de" => self.in_de(),
            "es" => self.in_es(),
            "uk" => self.in_uk(),
            code => self.in_other(name(code)),
        }
    }
}
