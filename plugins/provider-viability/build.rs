//! Embeds the pack.

fn main() {
    makebuy_plugin::build::embed("pack");
}
