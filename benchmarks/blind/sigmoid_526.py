# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: torch, softmax of two, freely
import torch

def sigmoid(t):
    t = t.double()
    return torch.stack((torch.zeros_like(t), t)).softmax(0)[1]
