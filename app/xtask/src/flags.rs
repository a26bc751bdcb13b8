//! Command line arguments.

use std::path::PathBuf;
use std::process::ExitCode;

/// The help text.
pub(crate) const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port N]  build the site, serve it on this machine, rebuild it as its text changes
  build             build the site into dist/
  test [STEP...]    run everything that CI runs, or only the named steps
  bench [DIR]       measure build time, memory and bytes, compare with others; fail over a budget
  corpus DIR        import, check and build each text of a folder; fail if a word is lost
  package           build one program that contains the widgets and needs nothing else
  widgets           compile only the widgets
  screenshot        take the picture in the README
  doctor            list the tools: which are installed, which are missing, what to do

Each command installs what it needs and says so first.";

/// The exit code for invalid arguments.
const MISUSED: u8 = 2;

/// Prints the help that was asked for, or what is wrong with the arguments and the help.
pub(crate) fn explain(error: &xflags::Error) -> ExitCode {
    if error.is_help() {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    eprintln!("error: {error}\n\n{USAGE}");
    ExitCode::from(MISUSED)
}

xflags::xflags! {
    cmd xtask {
        cmd serve {
            optional --port port: u16
        }
        cmd build {}
        cmd test {
            repeated step: String
        }
        cmd bench {
            optional dir: PathBuf
        }
        cmd corpus {
            required dir: PathBuf
        }
        cmd package {}
        cmd widgets {}
        cmd screenshot {}
        cmd doctor {}
        cmd hook {}
        cmd help {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn port_is_parsed() {
        let port = |text: &str| {
            let arguments = format!("serve {text}").split_whitespace().map(Into::into).collect();
            match Xtask::from_vec(arguments)?.subcommand {
                XtaskCmd::Serve(serve) => Ok::<_, xflags::Error>(serve.port),
                _ => Ok(None),
            }
        };
        assert_eq!(port("").unwrap(), None);
        assert_eq!(port("--port 9000").unwrap(), Some(9000));
        assert!(port("--port many").is_err());
        assert!(port("--host x").is_err());
    }
}
