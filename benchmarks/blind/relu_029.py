# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: torch module
import torch
import torch.nn.functional as F

def relu(x: torch.Tensor, inplace: bool = False) -> torch.Tensor:
    return F.relu(x, inplace=inplace)
