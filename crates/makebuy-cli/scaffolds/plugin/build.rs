//! Embeds the pack: every `*.toml` of its folder and of its folder `locales`.

fn main() {
    makebuy_plugin::build::embed("pack");
}
