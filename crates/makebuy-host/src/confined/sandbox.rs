//! What a process gives up before it does what it is there for: for good.
//!
//! - Landlock: no file but those that are named, no network; later no file at all.
//! - seccomp: what loading a library and computing take is allowed; connections, processes, threads and looking into other processes
//!   end it; everything else is refused.
//! - Limits of memory, computing time, files and their size.

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, Ruleset, RulesetAttr, RulesetCreatedAttr, RulesetStatus,
    Scope, path_beneath_rules,
};
use libc::c_long;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule, TargetArch,
};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What the dynamic linker reads to find libraries.
const LINKER_CACHE: &str = "/etc/ld.so.cache";

/// Files and network: only these may be read, and what the dynamic linker reads to find libraries.
pub(crate) fn allow_only(files: &[PathBuf]) -> Result<(), String> {
    let cache = PathBuf::from(LINKER_CACHE);
    restrict(files.iter().chain(std::iter::once(&cache)))
}

fn restrict<'a>(files: impl Iterator<Item = &'a PathBuf>) -> Result<(), String> {
    let readable = AccessFs::ReadFile | AccessFs::Execute;
    let enter = || -> Result<RulesetStatus, landlock::RulesetError> {
        let ruleset = Ruleset::default()
            .set_compatibility(CompatLevel::HardRequirement)
            .handle_access(AccessFs::from_all(ABI::V1))?
            .set_compatibility(CompatLevel::BestEffort)
            .handle_access(AccessFs::from_all(ABI::V7))?
            .handle_access(AccessNet::from_all(ABI::V7))?
            .scope(Scope::from_all(ABI::V7))?
            .create()?;
        Ok(ruleset.add_rules(path_beneath_rules(files, readable))?.restrict_self()?.ruleset)
    };
    match enter() {
        Ok(RulesetStatus::NotEnforced) => Err("the system has no Landlock".to_owned()),
        Ok(_) => Ok(()),
        Err(error) => Err(format!("Landlock: {error}")),
    }
}

/// How much a process may use.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Allowance {
    /// Bytes of memory.
    pub(crate) memory: usize,
    /// Seconds of computing time.
    pub(crate) seconds: usize,
}

/// Memory, computing time, files and what may be written to them.
pub(crate) fn limit_resources(allowance: Allowance) -> Result<(), String> {
    // Never more than there was: whoever started makebuy may have set less.
    let limit = |resource, soft: usize, hard: usize| {
        let most =
            |wanted: usize| Some(getrlimit(resource).maximum.map_or(wanted as u64, |now| now.min(wanted as u64)));
        let limit = Rlimit { current: most(soft), maximum: most(hard) };
        setrlimit(resource, limit).map_err(|error| format!("limits: {error}"))
    };
    limit(Resource::As, allowance.memory, allowance.memory)?;
    // A second more until it is killed: the signal before that says why.
    limit(Resource::Cpu, allowance.seconds, allowance.seconds + 1)?;
    limit(Resource::Fsize, 0, 0)?;
    limit(Resource::Nofile, 64, 64)?;
    limit(Resource::Core, 0, 0)
}

/// System calls. There is no way back, and no new process to escape by.
pub(crate) fn limit_calls() -> Result<(), String> {
    let own = u64::from(std::process::id());
    let allowed = ALLOWED.iter().map(|call| Ok((*call, Vec::new())));
    let conditional = [
        Ok((libc::SYS_tgkill, if_argument_is(0, &[own])?)),
        Ok((libc::SYS_prctl, if_argument_is(0, &[libc::PR_SET_NO_NEW_PRIVS as u64])?)),
        Ok((libc::SYS_fcntl, if_argument_is(1, &OF_OPEN_FILES.map(|what| what as u64))?)),
    ];
    let allowed = allowed.chain(conditional).collect::<Result<_, String>>()?;
    filter(always(FATAL), SeccompAction::Allow, SeccompAction::KillProcess)?;
    filter(allowed, SeccompAction::Errno(libc::EPERM as u32), SeccompAction::Allow)
}

/// Files, from now on: none, nor whether there is one.
pub(crate) fn forget_files() -> Result<(), String> {
    restrict(std::iter::empty())?;
    filter(always(OF_FILES), SeccompAction::Allow, SeccompAction::Errno(libc::EPERM as u32))
}

/// What becomes of calls, by number: of those that fit a rule, and of all others.
type Calls = BTreeMap<c_long, Vec<SeccompRule>>;

fn always(calls: &[c_long]) -> Calls {
    calls.iter().map(|call| (*call, Vec::new())).collect()
}

/// Enters a filter, on top of those that were entered before.
fn filter(calls: Calls, others: SeccompAction, these: SeccompAction) -> Result<(), String> {
    let enter = || -> Result<(), seccompiler::Error> {
        let machine = TargetArch::try_from(std::env::consts::ARCH)?;
        let program: BpfProgram = SeccompFilter::new(calls, others, these, machine)?.try_into()?;
        seccompiler::apply_filter(&program)
    };
    enter().map_err(|error| format!("seccomp: {error}"))
}

/// Rules by which an argument of a call must have one of these values.
fn if_argument_is(place: u8, values: &[u64]) -> Result<Vec<SeccompRule>, String> {
    let rule = |value: &u64| {
        SeccompRule::new(vec![SeccompCondition::new(place, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, *value)?])
    };
    values.iter().map(rule).collect::<Result<_, _>>().map_err(|error| format!("seccomp: {error}"))
}

/// What may be asked of an open file, or done with it: not whom it sends signals to, by which others could be killed.
const OF_OPEN_FILES: [libc::c_int; 4] = [libc::F_GETFD, libc::F_SETFD, libc::F_GETFL, libc::F_DUPFD_CLOEXEC];

/// What ends the process at once: connections, processes and threads, looking into other processes.
const FATAL: &[c_long] = &[
    libc::SYS_socket,
    libc::SYS_socketpair,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_listen,
    libc::SYS_accept,
    libc::SYS_accept4,
    libc::SYS_sendto,
    libc::SYS_sendmsg,
    libc::SYS_sendmmsg,
    libc::SYS_recvfrom,
    libc::SYS_recvmsg,
    libc::SYS_recvmmsg,
    libc::SYS_execve,
    libc::SYS_execveat,
    libc::SYS_clone,
    libc::SYS_clone3,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_fork,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_vfork,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_getfd,
    libc::SYS_io_uring_setup,
    libc::SYS_bpf,
    libc::SYS_unshare,
    libc::SYS_setns,
];

/// What only loading a library takes.
const OF_FILES: &[c_long] = &[
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_openat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_open,
];

/// What loading a library and computing take.
const ALLOWED: &[c_long] = &[
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_lseek,
    libc::SYS_pread64,
    libc::SYS_fstat,
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_openat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_open,
    libc::SYS_mmap,
    libc::SYS_munmap,
    libc::SYS_mprotect,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_brk,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_futex,
    libc::SYS_getrandom,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    libc::SYS_clock_gettime,
    libc::SYS_clock_getres,
    libc::SYS_clock_nanosleep,
    libc::SYS_nanosleep,
    libc::SYS_gettimeofday,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_uname,
    libc::SYS_sysinfo,
    libc::SYS_restart_syscall,
    libc::SYS_landlock_create_ruleset,
    libc::SYS_landlock_restrict_self,
    libc::SYS_seccomp,
    libc::SYS_exit,
    libc::SYS_exit_group,
];
