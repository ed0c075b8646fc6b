//! Opens what was written.

use crate::output::message;
use std::path::Path;
use std::time::Duration;

/// How long is waited to hear that a launcher fails.
const LAUNCHING: Duration = Duration::from_millis(1_500);

/// Opens a document with whatever the desktop opens it with. It has been written, so that nothing opens is told and no failure.
pub(super) fn open(path: &Path) {
    let shown = path.display();
    if !has_desktop() {
        message(&format!("there is no desktop here to open `{shown}` on: open it by hand"));
        return;
    }
    let absolute = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if let Err(error) = open::that_detached_with_timeout(absolute, LAUNCHING) {
        message(&format!("`{shown}` can not be opened: {error}; open it by hand"));
    }
}

/// Elsewhere than on Linux and its like there always is one.
fn has_desktop() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME"].into_iter().any(set)
}
