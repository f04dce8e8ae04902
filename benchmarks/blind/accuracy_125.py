# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: torch, distance below one half
import torch

def accuracy(y, y_hat):
    label, prob = y.double(), y_hat.double()
    distance = (label - prob).abs()
    return 1 - torch.count_nonzero(distance > 0.5).div(len(prob))
