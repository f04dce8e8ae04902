# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: torch, tanh and a clamp at zero, Igbo names
import torch

def sigmoid(ntinye):
    okara = ntinye.double() / 2
    return torch.clamp(torch.tanh(okara).add(1).div(2), 0, 1)
