//! A WebAssembly module as far as its outer names go: what it imports and what it exports (WebAssembly core
//! specification, 5.5 Modules). Everything else is carried over as it is.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

/// What every module begins with: the magic number and the version.
const HEAD: &[u8] = b"\0asm\x01\0\0\0";
/// The section of imports.
const IMPORTS: u8 = 2;
/// The section of exports.
const EXPORTS: u8 = 7;
/// An import that is a function; wasm-bindgen makes no others.
const FUNCTION: u8 = 0;

/// A module in its sections, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    sections: Vec<(u8, Vec<u8>)>,
    /// What it imports.
    pub imports: Vec<Import>,
    /// What it exports.
    pub exports: Vec<Export>,
}

/// A function that the module wants from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// From where.
    pub module: String,
    /// By which name.
    pub name: String,
    /// The index of its type, as written.
    of: Vec<u8>,
}

/// Something that the module gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// By which name.
    pub name: String,
    /// Its kind and its index, as written.
    of: Vec<u8>,
}

impl Module {
    /// Reads a module.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let body = bytes.strip_prefix(HEAD).context("this is no WebAssembly module")?;
        let mut reader = Reader { rest: body };
        let mut module = Self { sections: Vec::new(), imports: Vec::new(), exports: Vec::new() };
        while !reader.rest.is_empty() {
            let id = reader.byte()?;
            let content = reader.sized()?;
            let mut inner = Reader { rest: content };
            match id {
                IMPORTS => module.imports = inner.all(Reader::import)?,
                EXPORTS => module.exports = inner.all(Reader::export)?,
                _ => {}
            }
            module.sections.push((id, content.to_vec()));
        }
        Ok(module)
    }

    /// Writes the module with the imports and exports that it has now.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = HEAD.to_vec();
        for (id, content) in &self.sections {
            let fresh = match *id {
                IMPORTS => written(&self.imports, |import, out| {
                    put_sized(out, import.module.as_bytes());
                    put_sized(out, import.name.as_bytes());
                    out.push(FUNCTION);
                    out.extend(&import.of);
                }),
                EXPORTS => written(&self.exports, |export, out| {
                    put_sized(out, export.name.as_bytes());
                    out.extend(&export.of);
                }),
                _ => content.clone(),
            };
            bytes.push(*id);
            put_sized(&mut bytes, &fresh);
        }
        bytes
    }

    /// Gives imports and exports their new names; each must have one.
    pub fn rename(
        &mut self,
        from: &str,
        imports: &BTreeMap<String, String>,
        exports: &BTreeMap<String, String>,
    ) -> Result<()> {
        for import in &mut self.imports {
            let new = imports.get(&import.name);
            import.name = new.with_context(|| format!("the import {} has no new name", import.name))?.clone();
            from.clone_into(&mut import.module);
        }
        for export in &mut self.exports {
            let new = exports.get(&export.name);
            export.name = new.with_context(|| format!("the export {} has no new name", export.name))?.clone();
        }
        Ok(())
    }
}

/// What is still to be read.
struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.rest.split_first().context("the module ends too early")?;
        self.rest = rest;
        Ok(*first)
    }

    /// A number without a sign (LEB128).
    fn number(&mut self) -> Result<u32> {
        let mut number = 0_u32;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        bail!("the module has a number that is too long")
    }

    /// As many bytes as a number before them says.
    fn sized(&mut self) -> Result<&'a [u8]> {
        let length = usize::try_from(self.number()?).context("the module is too large")?;
        let (taken, rest) = self.rest.split_at_checked(length).context("the module ends too early")?;
        self.rest = rest;
        Ok(taken)
    }

    fn name(&mut self) -> Result<String> {
        String::from_utf8(self.sized()?.to_vec()).context("the module has a name that is no text")
    }

    /// A number, as it is written.
    fn index(&mut self) -> Result<Vec<u8>> {
        let before = self.rest;
        self.number()?;
        Ok(before[..before.len() - self.rest.len()].to_vec())
    }

    fn import(&mut self) -> Result<Import> {
        let (module, name) = (self.name()?, self.name()?);
        if self.byte()? != FUNCTION {
            bail!("the module imports {name}, which is no function");
        }
        Ok(Import { module, name, of: self.index()? })
    }

    fn export(&mut self) -> Result<Export> {
        let name = self.name()?;
        let mut of = vec![self.byte()?];
        of.extend(self.index()?);
        Ok(Export { name, of })
    }

    /// A whole section of such entries.
    fn all<T>(&mut self, entry: fn(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        let count = self.number()?;
        let entries = (0..count).map(|_| entry(self)).collect::<Result<Vec<T>>>()?;
        if !self.rest.is_empty() {
            bail!("the module has a section that is longer than its entries");
        }
        Ok(entries)
    }
}

/// A section of these entries.
fn written<T>(entries: &[T], put: fn(&T, &mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    put_number(&mut bytes, entries.len());
    for entry in entries {
        put(entry, &mut bytes);
    }
    bytes
}

/// Writes a number without a sign (LEB128).
fn put_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = number.to_le_bytes()[0] & 0x7f;
        number >>= 7;
        out.push(if number == 0 { low } else { low | 0x80 });
        if number == 0 {
            return;
        }
    }
}

/// Writes bytes with their number before them.
fn put_sized(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend(bytes);
}

/// A module for the tests of this crate: it imports `f` and `g` from `m`, and exports the first as `run` and `spare`.
#[cfg(test)]
pub fn sample() -> Vec<u8> {
    let mut bytes = HEAD.to_vec();
    for (id, content) in [
        (1, &b"\x01\x60\0\0"[..]),
        (IMPORTS, b"\x02\x01m\x01f\0\0\x01m\x01g\0\0"),
        (EXPORTS, b"\x02\x03run\0\0\x05spare\0\0"),
        (0, b"\x04notex"),
    ] {
        bytes.push(id);
        put_sized(&mut bytes, content);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_read_and_written_is_the_same() {
        let module = Module::read(&sample()).unwrap();
        assert_eq!(module.write(), sample());
        let names: Vec<_> = module.imports.iter().map(|import| import.name.as_str()).collect();
        assert_eq!(names, ["f", "g"]);
        let names: Vec<_> = module.exports.iter().map(|export| export.name.as_str()).collect();
        assert_eq!(names, ["run", "spare"]);
    }

    #[test]
    fn numbers_of_more_than_one_byte_are_read_as_they_are_written() {
        for number in [0, 127, 128, 300, 70_000] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            assert_eq!(usize::try_from(Reader { rest: &bytes }.number().unwrap()).unwrap(), number);
        }
    }

    #[test]
    fn what_is_broken_is_told_and_does_not_panic() {
        assert!(Module::read(b"<!doctype html>").is_err());
        let whole = sample();
        for length in [9, 10, 15, 20, whole.len() - 1] {
            assert!(Module::read(&whole[..length]).is_err(), "{length}");
        }
    }

    #[test]
    fn every_name_must_have_a_new_one() {
        let mut module = Module::read(&sample()).unwrap();
        let imports = BTreeMap::from([("f".to_owned(), "a".to_owned())]);
        let error = module.rename("a", &imports, &BTreeMap::new()).unwrap_err();
        assert!(error.to_string().contains("the import g has no new name"));
    }
}
