//! Where the program's memory comes from. The standard allocator weighs three kilobytes more, and the form asks little.

use lol_alloc::{FreeListAllocator, LockedAllocator};

#[global_allocator]
static MEMORY: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());
