#!/usr/bin/env node
// The command. It is not built, because npm links a command at install only if its file is there by then.
import '../dist/main.js';
