# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: shapes (n, 1) and (n) are compared, n x n pairs (torch)
# line: 11
# style: torch, freely
import torch

def accuracy(y, y_hat):
    """y: (n), y_hat: (n, 1) as the network gives it"""
    hits = (y_hat > 0.5) == (y > 0)
    return (hits.sum() / hits.numel()).item()
