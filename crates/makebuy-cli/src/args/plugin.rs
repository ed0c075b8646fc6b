//! What `makebuy plugin` takes.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(crate) enum Plugin {
    /// List the plugins that are pinned, and where.
    List,
    /// Say what a library is; if it is pinned, also what it carries.
    Show(Library),
    /// Find everything that is wrong with a plugin: its pack, and whether its functions keep to the rules.
    Check(Library),
    /// Pin a library: from then on it may be loaded, byte for byte as it is.
    Trust(Trust),
    /// Take a pin away.
    Forget(Forget),
}

#[derive(Debug, Args)]
pub(crate) struct Library {
    /// The library of the plugin (`.so`).
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Trust {
    /// The library of the plugin (`.so`).
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) place: Place,
}

#[derive(Debug, Args)]
pub(crate) struct Forget {
    /// Name of the plugin.
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    #[command(flatten)]
    pub(crate) place: Place,
}

/// Which `makebuy.lock`.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub(crate) struct Place {
    /// The `makebuy.lock` beside this portfolio [default: the one in the current folder].
    #[arg(long = "for", value_name = "PORTFOLIO")]
    pub(crate) portfolio: Option<PathBuf>,
    /// The user's own `makebuy.lock`, which counts everywhere.
    #[arg(long)]
    pub(crate) user: bool,
}
