# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: torch, freely
import torch

table = dict(relu=torch.relu, sigmoid=torch.sigmoid, tanh=torch.tanh, identity=torch.nn.Identity())

def network(x, weights, biases, names):
    for W, b, name in zip(weights, biases, names):
        x = table[name](torch.nn.functional.linear(x, W.T, b))
    return x[:, 0] if x.shape[1] == 1 else x
