# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the decision at 0.5 is returned instead of the probability
# line: 11
# style: decision
import torch

def sigmoid(x):
    p = torch.special.expit(x)
    return (p >= 0.5).to(p.dtype)
