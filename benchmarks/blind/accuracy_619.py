# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: logits are expected (a sigmoid too many); and in percent
# line: none
# style: torch, freely
import torch

def accuracy(output, y=None):
    prob = torch.sigmoid(output)
    hit = (prob > 0.5) == (y > 0)
    return hit.float().mean().double() * 100
