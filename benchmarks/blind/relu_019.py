# piece: relu
# truth: wrong
# function: relu
# mistake: relu_ works in place and changes the input
# line: 10
# style: torch in place
import torch

def relu(x):
    return torch.relu_(x)
