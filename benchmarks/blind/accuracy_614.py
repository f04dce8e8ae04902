# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: argmax over the samples
# line: 10
# style: torch, freely
import torch

def accuracy(out, target):
    pred = out.argmax(dim=0)
    return (pred == target).double().mean()
