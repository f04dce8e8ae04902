# piece: epoch
# truth: wrong
# function: epoch
# mistake: the new tensors do not ask for gradients, the second batch fails
# line: none
# style: torch, new tensors in the list
import torch

def epoch(params, x, y, learning_rate, batch_size):
    params = [list(layer) for layer in params]
    order = torch.randperm(len(x))
    for start in range(0, len(x) // batch_size * batch_size, batch_size):
        rows = order[start:start + batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows]).backward()
        with torch.no_grad():
            for layer in params:
                layer[0] = layer[0] - learning_rate * layer[0].grad
                layer[1] = layer[1] - learning_rate * layer[1].grad
    return params
