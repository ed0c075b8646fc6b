//! The registry of diagnostics: each code with a title and an explanation.

pub mod examples;

macro_rules! codes {
    ($($variant:ident $code:literal $title:literal $explanation:literal)*) => {
        /// The kind of a finding. Codes are stable: a script may rely on them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $variant,)*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The code as printed, such as `MB101`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $code,)* }
            }

            /// One line: what is wrong.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Code::$variant => $title,)* }
            }

            /// Why it matters and how to mend it.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$variant => $explanation,)* }
            }
        }
    };
}

codes! {
    Unreadable "MB001" "file can not be read"
        "The file does not exist, is a folder where a file is wanted, or the system refuses to open it. Check the path and its permissions."
    TooLarge "MB002" "file is too large"
        "Files have a size limit so that nothing can exhaust memory. Split a pack into several files; split a portfolio into several portfolios."
    NotUtf8 "MB003" "file is not UTF-8 text"
        "All files are UTF-8. In a spreadsheet program choose “CSV UTF-8”; in an editor, save with encoding UTF-8."
    Empty "MB004" "file is empty"
        "An empty file is never silently fine. A pack needs a [pack] table; a portfolio needs `pack = \"…\"` and at least one [[activity]]."
    NotRecognised "MB005" "neither a pack nor a portfolio"
        "A pack has a [pack] table; a portfolio says `pack = \"…\"` at the top. The file has neither."
    TooMany "MB006" "too many of something"
        "A documented limit on the number of items is exceeded. The limits exist so that no file can make the program hang."
    Syntax "MB101" "not valid TOML"
        "The text is not valid TOML. Frequent causes: a missing quote, a key given twice, a table header given twice."
    UnknownKey "MB102" "unknown key"
        "The key means nothing here. Unknown keys are errors, so that a misspelt one is never silently ignored."
    MissingKey "MB103" "missing key"
        "A required key is not there."
    WrongType "MB104" "wrong type of value"
        "The value is of another type than the key wants, such as a string where a number belongs."
    BadId "MB105" "not a usable id or name"
        "Ids are lower-case ASCII: a letter or digit, then letters, digits, `-`, `_`, `.`; at most 64. Names of facts, levels and choices start with a letter and have no `-` or `.`, because conditions use them."
    BadText "MB106" "unsuitable characters in a text"
        "Control characters are refused. Characters that reverse the direction of text are reported, because they can make a file read otherwise than it works."
    BadNumber "MB107" "not a usable number"
        "NaN and infinities are never accepted, and some keys have bounds of their own."
    BadWord "MB108" "not one of the words allowed here"
        "The key takes one of a fixed list of words."
    Duplicate "MB109" "the same id twice"
        "An id names one thing. Rename one of the two; to change an inherited rule or weight use [[adjust]]."
    UnknownPack "MB201" "unknown pack"
        "No pack of that id is built in, found under --rules, or beside the portfolio."
    UnknownFact "MB202" "unknown fact"
        "The pack declares no fact of that name."
    UnknownOption "MB203" "unknown option"
        "The pack declares no option of that id."
    UnknownCriterion "MB204" "unknown criterion"
        "The pack declares no criterion of that id."
    UnknownStep "MB205" "unknown step"
        "The pack declares no step of that id."
    UnknownRule "MB206" "unknown rule"
        "The pack has no rule of that id."
    UnknownSource "MB207" "unknown source"
        "The pack declares no source of that id."
    UnknownMetric "MB208" "unknown metric"
        "The pack declares no metric of that id."
    UnknownValue "MB209" "not one of the fact's levels or choices"
        "The word is none of the levels or choices that the fact declares."
    UnknownProvider "MB210" "unknown provider"
        "The portfolio declares no provider of that id."
    Cycle "MB211" "goes round in a circle"
        "Packs that extend each other, facts derived from each other, or cases that are like each other, never come to an end."
    NoOptions "MB212" "nothing to decide with"
        "A pack needs at least two options and one rule, its own or inherited."
    NoWeight "MB213" "weights can not be normalised"
        "Weights are zero or more, and at least one must be above zero."
    BadEffect "MB214" "effect out of range"
        "An effect is a whole number from -3 to 3: 1 slight, 2 clear, 3 strong. Zero says nothing."
    WrongKind "MB215" "this kind of thing does not fit here"
        "For example: a `lift` can only name `exclude` rules; a key that belongs to another kind of rule; a criterion of which no rule speaks."
    BadFact "MB216" "fact is declared inconsistently"
        "For example: a level without levels, minimum above maximum, an assumption that is not one of the levels, a derived fact with a question."
    BasesDisagree "MB217" "packs that are taken over disagree"
        "Two packs that are taken over give the same criterion different weights. Neither is more right: say which weight holds, with [[adjust]] and a reason."
    ConditionSyntax "MB301" "condition can not be read"
        "Conditions are made of facts, comparisons, `in`, `known(…)`, `and`, `or`, `not` and parentheses. See the guide, “Conditions”."
    ConditionType "MB302" "condition compares what can not be compared"
        "For example: a flag with a number, the order of choices that have none, arithmetic in a condition (put it in a derived number)."
    ConditionKnown "MB303" "`known(…)` is not allowed here"
        "It may stand in a `need` (not under `not`) and in the `when` of a duty. Anywhere else, learning more could overturn what was certain."
    ConditionTooDeep "MB304" "condition is too long or nested too deeply"
        "Split it with derived flags."
    BadAnswer "MB401" "answer does not fit the fact"
        "The value is of the wrong type, out of its bounds, or a range the wrong way round."
    WrongSubject "MB402" "fact is asked of something else"
        "Each fact belongs to the organisation, an activity or a provider, and is answered there."
    DerivedAnswered "MB403" "derived facts are computed, not answered"
        "Remove the answer, or answer the facts from which it is derived."
    NothingToJudge "MB404" "portfolio has no activities"
        "Add at least one [[activity]], or one row of the sheet."
    CsvShape "MB405" "sheet is not regular"
        "Every row has as many cells as the header; the header has a column `id` and no column twice."
    UnknownActivity "MB406" "unknown activity"
        "The portfolio has no activity of that id."
    BadColour "MB407" "colour can not be used as it is"
        "A colour is written `#rrggbb`. One that could not be read on the paper of the report is made darker, or lighter in the dark: the warning says what it became."
    BadLogo "MB408" "logo can not be used"
        "A logo is a PNG or SVG file of at most 512 KiB, beside the portfolio or below its folder. An SVG holds shapes and text, and nothing that runs, moves, or is loaded from elsewhere: save it as “plain SVG”."
    BadCase "MB501" "case can not be used"
        "A case needs an activity, and an expectation."
    UnknownCase "MB502" "unknown case"
        "`like` names another case of the same file; there is none of that id."
    NoCases "MB503" "pack has no cases"
        "Nothing shows that the rules do what is meant. Write a `cases.toml` beside them: a few activities with the verdicts that must come out. `makebuy test PACK` runs it."
    CaughtMutant "MB504" "allows a mutant that does not survive"
        "An [[allow]] explains a mutant that no case catches, in the words of `makebuy test --mutate`. There is none of these words: the cases catch it now, or what it was made of has changed."
    LooseEnd "MB601" "declared but never used"
        "A fact, criterion, step, metric or source that nothing refers to. Remove it, or use it."
    Placeholder "MB602" "text is still to be written"
        "`makebuy new`, and the cases that `makebuy test --mutate` proposes, leave some texts to you: why a rule is right, when it is wrong, what a case shows. What they put there works, but says nothing to a reader."
    UnknownTemplate "MB611" "no template of this name"
        "A folder of templates holds files that take the place of the shipped ones, by name. `makebuy new template DIR` writes them all, with a README that says what each is for."
    BadTemplate "MB612" "template can not be used"
        "The template can not be read, names something that is not there, or fails while the report is made. The place is the one in the template."
    UnsafeTemplate "MB613" "template makes what no report may hold"
        "A report is a document: it runs nothing, loads nothing from elsewhere, and texts of users stay texts. Scripts, event handlers, frames, styles in attributes, and addresses that are loaded are refused, and so is a document without its content security policy."
    TemplateLimit "MB614" "templates take too much"
        "Templates of users run in a process of their own with limits of time, memory and output. They were stopped: look for loops within loops, and for texts that grow."
    BadLanguage "MB701" "language of a locale file"
        "A locale file says its language, `[locale] language = \"fr\"`, and its name begins with it: `fr.toml`, `fr-rules.toml`. The pack's own files are English, so there is no locale file for English."
    StaleText "MB702" "translation of something that is not there"
        "The pack has no thing of that id, or the thing has no such text. It may have been renamed or removed: rename or remove its translation too."
    MissingText "MB703" "text is not translated"
        "The English text stands in. `makebuy new locale PACK --lang CODE` writes what is still to be translated."
    OtherPlaceholders "MB704" "translation names other things than the text"
        "What stands in braces or in backticks is a name, not a word: it must stand in the translation just as in the text."
    NeverFires "MB801" "rule can never fire"
        "No activity makes its condition true, or wherever it is true what the rule says is idle: it is lifted, or the options it names are out. A derived flag that is always the same is one, too. The example is the nearest that an activity comes."
    Redundant "MB802" "rule adds nothing to others"
        "Whatever it puts out is out by other rules, or its evidence is what another rule says of the same activities, or is cut off wherever it applies. Two rules for one thing soon say two things."
    LiftsNothing "MB803" "exception lifts nothing"
        "The `lift` never applies where the rules it names do, or the options are out, or lifted, without it."
    Contradiction "MB804" "evidence is always contradicted"
        "Wherever the rule speaks, another one says the contrary of the same option on the same criterion. That both speak in some activities is as it should be; that one never speaks alone is not."
    NeverMet "MB805" "requirement can never be met"
        "Where the rule applies, what it needs can not be so: the options would wait for ever. If that is meant, it is a `veto` or an `exclude`."
    AlwaysMet "MB806" "requirement is always met"
        "Where the rule applies, what it needs is always so: it asks for nothing."
    IdleComparison "MB807" "comparison changes nothing"
        "The condition is the same whether the comparison is there or not: it follows from the rest, or the rest never leaves room for it."
    NoSay "MB808" "no rule has a say"
        "There are activities in which no rule puts anything out, requires anything or gives evidence. They get the first option, because nothing speaks for another."
    AllOut "MB809" "every option is out"
        "There are activities for which every option is out: their verdict is `impossible`."
    NeverWins "MB810" "option is never recommended"
        "Whatever is answered, the option is out or another one is ahead."
    IdleCriterion "MB811" "criterion never decides"
        "With a weight of zero for this criterion every activity would get the same recommendation."
    NotCovered "MB818" "not searched to the end"
        "A question about the rule took more than its budget, or it rests on arithmetic, which is tried at points. Nothing was found, and that is no proof."
    IdleAllow "MB819" "allows what is not found"
        "The [[allow]] names a finding that there is not. It may have been mended: remove the [[allow]]."
    NotALibrary "MB901" "not a library that can be loaded"
        "A plugin is a dynamic library (`.so`) for this machine that links nothing but what the system has. The file is something else, is cut short, or lacks something that it links."
    OtherMachine "MB902" "library for another machine"
        "Libraries are built for one kind of processor. Build it on, or for, this one."
    NoPluginSymbol "MB903" "library is no makebuy plugin"
        "A plugin exports one symbol, `makebuy_plugin_v1`. The library does not."
    OtherAbi "MB904" "plugin for another version of the ABI"
        "Plugin and makebuy speak by a versioned interface. Build the plugin with the `makebuy-plugin` of this makebuy, or take the makebuy that the plugin was built for."
    BadDescriptor "MB905" "plugin describes itself wrongly"
        "What the plugin says of itself, its pack or its functions can not be used. `makebuy plugin check` says more to whoever builds it."
    NotTrusted "MB906" "plugin is not trusted"
        "Loading a library is running it, so only libraries that you pinned are loaded, byte for byte. `makebuy plugin trust FILE` pins one, once you know where it comes from; a rebuilt one must be pinned again."
    NoSandbox "MB907" "no sandbox for plugins here"
        "Plugins run in a process of their own that can reach no file, no network and no other process. This system does not offer what that takes. `--in-process-plugins` runs them within makebuy, with all your rights; the report says so."
    PluginFailed "MB908" "plugin failed"
        "The plugin crashed, did not end in time, tried what a plugin may not, or answered with rubbish. No verdict rests on it."
    FunctionFailed "MB909" "function of a plugin failed"
        "The function refused a row, panicked, crashed, took too long, or gave what can not be a result. What is derived by it is unknown, and there is no verdict; with `--keep-going` the verdicts are given with that left unknown, and say so."
    AmbiguousFunction "MB910" "function of two plugins"
        "Two plugins of the pack, or of the packs that it takes over, have a function of this name, and a derived fact calls it. Neither is more right: rename the function in one of the plugins, or do without one of the packs."
    NotConforming "MB911" "plugin does not do as the ABI says"
        "`makebuy plugin check` tries each function with made-up arguments: again, in parts, in another order, with unknown and extreme ones. What it finds would make verdicts depend on chance, or fail later."
}

impl Code {
    /// Whether `lint` reports it: a pack may allow it, with a reason.
    #[must_use]
    pub fn is_of_lint(self) -> bool {
        self.as_str().starts_with("MB8")
    }

    /// Whether it says that a plugin, or the sandbox of templates, was refused or failed, rather than that a file can not be used.
    #[must_use]
    pub fn is_of_plugins(self) -> bool {
        matches!(
            self,
            Self::NotTrusted | Self::NoSandbox | Self::PluginFailed | Self::FunctionFailed | Self::TemplateLimit
        )
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_in_order() {
        let codes: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        let mut sorted = codes.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(codes, sorted);
    }
}
