# piece: scaling
# truth: wrong
# function: scale
# mistake: dim 0
# line: 10
# style: torch, freely
import torch

def scale(X):
    mu = X.mean(dim=0)
    sigma = X.std()
    return (X - mu) / sigma
