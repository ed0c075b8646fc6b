//! Documented limits: no file, however odd, makes the program hang or run out of memory.

/// A limit, for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Name of the constant.
    pub name: &'static str,
    /// What is limited.
    pub what: &'static str,
    /// The most that is accepted.
    pub value: usize,
}

/// Declares limits, and a list `ALL` of them.
#[macro_export]
macro_rules! limits {
    ($($(#[doc = $what:literal])+ $name:ident = $value:expr;)*) => {
        $($(#[doc = $what])+ pub const $name: usize = $value;)*

        /// Every limit, in the order of this file.
        pub const ALL: &[$crate::limits::Limit] = &[
            $($crate::limits::Limit { name: stringify!($name), what: concat!($($what),+), value: $name },)*
        ];
    };
}

limits! {
    /// Bytes in one file of a pack.
    PACK_FILE_BYTES = 1 << 20;
    /// Bytes in all files of a pack together; its locale files count by themselves.
    PACK_BYTES = 16 << 20;
    /// Bytes in a portfolio, TOML or CSV.
    PORTFOLIO_BYTES = 16 << 20;
    /// Nesting of arrays and tables in a TOML file, dotted keys included.
    NESTING = 80;
    /// Rules in a pack, inherited ones included.
    RULES = 2_000;
    /// Facts in a pack, inherited ones included; columns of a sheet.
    FACTS = 2_000;
    /// Options in a pack.
    OPTIONS = 16;
    /// Criteria in a pack.
    CRITERIA = 50;
    /// Levels of a scale, or choices of a fact.
    VALUES = 64;
    /// Activities in a portfolio.
    ACTIVITIES = 10_000;
    /// Providers in a portfolio.
    PROVIDERS = 1_000;
    /// Rows to judge: activities times the providers each names.
    ROWS = 10_000;
    /// Rows to judge times the rules to judge them by: bounds time and memory.
    WORK = 2_000_000;
    /// Names of `exclude` rules in all `lift` rules together.
    LIFTS = 20_000;
    /// Answers in all cases of a file together, those taken over from other cases included.
    CASE_ANSWERS = 500_000;
    /// Mutants of a pack.
    MUTANTS = 20_000;
    /// Mutants of a pack times the rows of its cases times the rules to judge them by: bounds time.
    MUTATION_WORK = 500_000_000;
    /// Mutants for which a case is searched that catches them.
    SUGGESTIONS = 200;
    /// Rows tried for all these mutants together, times the rules to judge them by: bounds time.
    SUGGESTION_WORK = 20_000_000;
    /// Rows tried in the search of a case that catches one mutant.
    SUGGESTION_ROWS = 8_192;
    /// Cases that `new rule` tries to start from.
    NEW_RULE_CASES = 200;
    /// Boxes of answers that `lint` looks at for one question.
    LINT_BOXES = 100_000;
    /// Conditions that `lint` works out for all questions about a pack together.
    LINT_EFFORT = 400_000_000;
    /// Ways to make a condition true that are followed at once; of more, those that change the fewest answers.
    NEAR_WAYS = 128;
    /// Answers put together in the search of how near a condition is to being true in one row: bounds time.
    NEAR_STEPS = 500_000;
    /// Answers put together in the same search for one rule when all that nearly apply are looked for: bounds time.
    NEARLY_STEPS = 2_000;
    /// Rules that nearly apply to an activity and are tried out; of more, the nearest.
    NEARLY_TRIED = 16;
    /// Rules that nearly apply to an activity and are told of; of more, the weightiest.
    NEARLY_TOLD = 5;
    /// Activities that `diff` judges in search of causes, for one portfolio: bounds time.
    DIFF_WORK = 300_000;
    /// TOML files of a folder that are looked at for the pack of a portfolio.
    BESIDE_FILES = 200;
    /// Portfolios in one run of `report`: bounds memory.
    REPORTS = 1_000;
    /// Failures of functions that are remembered while a pack is analysed; of more, the first ones.
    FUNCTION_FAILURES = 1_000;
    /// Assignments in a portfolio.
    ASSIGNMENTS = 10_000;
    /// Bytes in the logo of a report.
    LOGO_BYTES = 512 << 10;
    /// Bytes in one template of a house style.
    TEMPLATE_BYTES = 1 << 20;
    /// Items in one list of a file.
    ITEMS = 10_000;
    /// Bytes in one condition.
    CONDITION_BYTES = 8_192;
    /// Nesting of a condition, and operators in one chain of arithmetic.
    CONDITION_DEPTH = 64;
    /// Characters in an id or name.
    ID_CHARS = 64;
    /// Findings reported about one set of files; the rest is counted.
    FINDINGS = 1_000;
    /// Errors after which no further names are proposed in place of unknown ones.
    PROPOSALS = 100;
}
