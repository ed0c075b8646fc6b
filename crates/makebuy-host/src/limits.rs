//! Documented limits of what runs in a process of its own: plugins, and templates of users.

makebuy_core::limits! {
    /// Bytes in the library of a plugin.
    PLUGIN_LIBRARY_BYTES = 64 << 20;
    /// Bytes in the files that a plugin carries, and in what it says of itself.
    PLUGIN_DESCRIPTION_BYTES = 32 << 20;
    /// Bytes in a message of a plugin.
    PLUGIN_MESSAGE_BYTES = 4_096;
    /// Bytes of memory that the process of a plugin may use.
    PLUGIN_MEMORY_BYTES = 1 << 30;
    /// Milliseconds until a plugin has been loaded, or has computed a batch with all that it refuses.
    PLUGIN_DEADLINE_MILLISECONDS = 10_000;
    /// Seconds of computing time of a plugin in one run.
    PLUGIN_COMPUTING_SECONDS = 600;
    /// How often a plugin may fail in one run until none of its functions is called again.
    PLUGIN_RESTARTS = 16;
    /// Rows of a batch that are computed a second time, to see that the results are the same.
    PLUGIN_REPEATED_ROWS = 64;
    /// Rows that a function may refuse before it counts as failed as a whole.
    PLUGIN_REFUSED_ROWS = 1_000;
    /// Bytes of memory that templates of users may use.
    TEMPLATE_MEMORY_BYTES = 512 << 20;
    /// Milliseconds until templates of users have made a document.
    TEMPLATE_DEADLINE_MILLISECONDS = 10_000;
    /// Bytes in a document that templates of users make.
    TEMPLATE_OUTPUT_BYTES = 64 << 20;
    /// Numbers that `range` gives to the templates of users in one run.
    TEMPLATE_RANGE_NUMBERS = 1_000_000;
}
