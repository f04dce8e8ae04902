# piece: relu
# truth: wrong
# function: relu
# mistake: ELU instead of ReLU
# line: 9
# style: torch module
import torch

act = torch.nn.ELU()

def relu(x):
    return act(x.double())
