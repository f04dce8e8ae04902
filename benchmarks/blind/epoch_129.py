# piece: epoch
# truth: wrong
# function: epoch
# mistake: only the weights' gradients are cleared, those of the biases add up
# line: 15
# style: torch, clearing
import torch

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    for rows in order.split(batch_size):
        if rows.numel() != batch_size:
            break
        for W, b, _ in params:
            W.grad = None
        out = x[rows]
        for W, b, h in params:
            out = h(out @ W + b)
        torch.nn.functional.binary_cross_entropy(out[:, 0], y[rows]).backward()
        for W, b, _ in params:
            W.data -= learning_rate * W.grad
            b.data -= learning_rate * b.grad
    return params
