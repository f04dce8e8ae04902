# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: conversion to int cuts the decimals off, so only a probability of exactly 1 counts as class 1
# line: 14
# style: defensive
import numpy as np

def accuracy(y, y_hat):
    if len(y) != len(y_hat):
        raise ValueError("y and y_hat must have the same length")
    if len(y) == 0:
        raise ValueError("no samples")
    pred = np.asarray(y_hat).astype(int)
    truth = np.asarray(y).astype(int)
    return float((pred == truth).sum() / len(truth))
