// Shared by the files of the engine's interface to a web page.
//
// Every function takes and gives numbers and addresses in the module's memory, which the caller
// gets from `allocate`; those of 64 bits are BigInt in JavaScript. There is one network, one table
// and one expression at a time; a page that wants more makes more instances, one a worker.
#pragma once

#define STEEPEST_EXPORT(name) extern "C" __attribute__((export_name(#name)))
