# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: torch
import torch

sigmoid = lambda x: torch.sigmoid(torch.as_tensor(x))
