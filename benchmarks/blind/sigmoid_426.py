# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: torch
import torch

def sigmoid(x):
    x = x if torch.is_floating_point(x) else x.float()
    return torch.exp(torch.nn.functional.logsigmoid(x))
