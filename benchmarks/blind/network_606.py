# piece: network
# truth: wrong
# function: net
# mistake: the sigmoid is applied twice at the end
# line: 14
# style: torch, freely
import torch

def net(weights, biases, x):
    last = len(weights) - 1
    for k, (W, b) in enumerate(zip(weights, biases)):
        x = x @ W + b
        x = torch.sigmoid(x) if k == last else torch.relu(x)
    return torch.sigmoid(x).squeeze(-1)
