//! Documented limits: no file, however odd, makes the program hang or run out of memory.

/// Bytes in one file of a pack.
pub const PACK_FILE_BYTES: usize = 1 << 20;
/// Bytes in all files of a pack together.
pub const PACK_BYTES: usize = 16 << 20;
/// Bytes in a portfolio, TOML or CSV.
pub const PORTFOLIO_BYTES: usize = 16 << 20;
/// Rules in a pack, inherited ones included.
pub const RULES: usize = 2_000;
/// Facts in a pack, inherited ones included.
pub const FACTS: usize = 2_000;
/// Options in a pack.
pub const OPTIONS: usize = 16;
/// Criteria in a pack.
pub const CRITERIA: usize = 50;
/// Levels of a scale, or choices of a fact.
pub const VALUES: usize = 64;
/// Activities in a portfolio.
pub const ACTIVITIES: usize = 10_000;
/// Providers in a portfolio.
pub const PROVIDERS: usize = 1_000;
/// Rows to judge: activities times the providers each names.
pub const ROWS: usize = 10_000;
/// Rows to judge times the rules to judge them by: bounds time and memory.
pub const WORK: usize = 2_000_000;
/// Names of `exclude` rules in all `lift` rules together.
pub const LIFTS: usize = 20_000;
/// Answers in all cases of a file together, those taken over from other cases included.
pub const CASE_ANSWERS: usize = 500_000;
/// Mutants of a pack.
pub const MUTANTS: usize = 20_000;
/// Mutants of a pack times the rows of its cases times the rules to judge them by: bounds time.
pub const MUTATION_WORK: usize = 500_000_000;
/// Mutants for which a case is searched that catches them.
pub const SUGGESTIONS: usize = 200;
/// Rows tried in the search of a case that catches one mutant.
pub const SUGGESTION_ROWS: usize = 8_192;
/// Items in one list of a file.
pub const ITEMS: usize = 10_000;
/// Bytes in one condition.
pub const CONDITION_BYTES: usize = 8_192;
/// Nesting of a condition, and operators in one chain.
pub const CONDITION_DEPTH: usize = 64;
/// Characters in an id or name.
pub const ID_CHARS: usize = 64;
/// Boxes of answers that `lint` looks at for one question.
pub const LINT_BOXES: usize = 100_000;
/// Conditions that `lint` works out for all questions about a pack together.
pub const LINT_EFFORT: u64 = 200_000_000;
/// Findings reported about one set of files; the rest is counted.
pub const FINDINGS: usize = 1_000;
