//! The register of claims as a page of the reference: what each source says, what carries it, how conflicts are decided.

use makebuy_model::pack::PackInfo;
use makebuy_report::{PackAnchors, capital, markdown_text, pack_anchors, source_about};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use xtask::claims::{Claim, Conflict, Item, KINDS, Register};

/// What stands where there is nothing.
const NOTHING: &str = "–";

/// The page, and what it draws on.
#[derive(Debug)]
pub(crate) struct ClaimsPage<'a> {
    register: &'a Register,
    items: &'a [Item],
    packs: &'a BTreeMap<String, PackInfo>,
    anchors: BTreeMap<&'a str, PackAnchors>,
}

impl<'a> ClaimsPage<'a> {
    /// `packs` are the shipped packs by id.
    pub(crate) fn new(register: &'a Register, items: &'a [Item], packs: &'a BTreeMap<String, PackInfo>) -> Self {
        let anchors = packs.iter().map(|(id, pack)| (id.as_str(), pack_anchors(pack))).collect();
        Self { register, items, packs, anchors }
    }

    /// The page in Markdown, without raw HTML.
    pub(crate) fn text(&self) -> String {
        let sources = self.register.sources();
        let mut text = format!(
            "# Claims\n\nThe packs rest on {} sources. This is what they say that bears on a decision, {} claims in our own \
             words, and what in the packs carries each. Where they contradict one another, or themselves, [the last \
             section](#conflicts) says how the packs decide. A claim is what a source says, and not what is so: the rules \
             name the counter-evidence.\n",
            sources.len(),
            self.register.claims.len()
        );
        for source in sources {
            let claims: Vec<&Claim> = self.register.claims.iter().filter(|claim| claim.source == source).collect();
            self.source(source, &claims, &mut text);
        }
        text.push_str(
            "\n## Conflicts\n\n| Id | What conflicts | Claims | How the packs decide | Note | Cases that show it |\n",
        );
        text.push_str("|:--|:--|:--|:--|:--|:--|\n");
        for conflict in &self.register.conflicts {
            self.conflict(conflict, &mut text);
        }
        text
    }

    fn source(&self, id: &str, claims: &[&Claim], text: &mut String) {
        let group = claims.first().map(|claim| claim.group()).unwrap_or_default();
        let item = self.items.iter().find(|item| item.table == "source" && item.id == id);
        let info = item.and_then(|item| self.packs.get(&item.pack)?.sources.iter().find(|source| source.id == id));
        match item.zip(info) {
            Some((item, info)) => {
                let about = capital(&source_about(info));
                let (title, link) = (markdown_text(&info.title), self.link(item));
                let _ = writeln!(text, "\n## {group}: {title}\n\n{about}. Source {link} of pack `{}`.\n", item.pack);
            }
            None => {
                let _ = writeln!(text, "\n## {group}: `{id}`\n\nNo pack names this source yet.\n");
            }
        }
        text.push_str("| Id | Claim | Carried by |\n|:--|:--|:--|\n");
        for claim in claims {
            let carriers = self.carriers(claim);
            let _ = writeln!(text, "| {} | {} | {carriers} |", claim.id, markdown_text(&claim.text));
        }
    }

    /// What carries a claim, pack by pack and kind by kind.
    fn carriers(&self, claim: &Claim) -> String {
        let mut by_pack: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
        for item in self.items.iter().filter(|item| item.claims.contains(&claim.id)) {
            by_pack.entry(&item.pack).or_default().push(item);
        }
        let packs = by_pack.into_iter().map(|(pack, items)| {
            let kinds = KINDS.iter().filter_map(|kind| {
                let links: Vec<String> =
                    items.iter().filter(|item| item.kind == *kind).map(|item| self.link(item)).collect();
                (!links.is_empty()).then(|| format!("{kind} {}", links.join(", ")))
            });
            format!("**{pack}**: {}.", kinds.collect::<Vec<_>>().join("; "))
        });
        or_nothing(&packs.collect::<Vec<_>>().join(" "))
    }

    fn conflict(&self, conflict: &Conflict, text: &mut String) {
        let cases: Vec<String> = conflict.cases.iter().map(|case| self.named("case", case)).collect();
        let note = if conflict.note.is_empty() { String::new() } else { self.named("note", &conflict.note) };
        let cells = [
            conflict.id.clone(),
            markdown_text(&conflict.title),
            conflict.claims.join(", "),
            markdown_text(&conflict.resolution),
            or_nothing(&note),
            or_nothing(&cases.join(", ")),
        ];
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }

    /// An item that the register names by its pack and id.
    fn named(&self, table: &str, path: &str) -> String {
        let item = self.items.iter().find(|item| item.table == table && item.path() == path);
        item.map_or_else(|| format!("`{path}`"), |item| format!("{}: {}", item.pack, self.link(item)))
    }

    /// The item's id with a link to where it is described: on its pack's page, or else in its file.
    fn link(&self, item: &Item) -> String {
        let anchor = self.anchors.get(item.pack.as_str()).and_then(|anchors| anchors.of(&item.table, &item.id));
        let target =
            anchor.map_or_else(|| format!("../../{}", item.file), |anchor| format!("packs/{}.md#{anchor}", item.pack));
        format!("[`{}`]({target})", item.id)
    }
}

fn or_nothing(text: &str) -> String {
    if text.is_empty() { NOTHING.to_owned() } else { text.to_owned() }
}
