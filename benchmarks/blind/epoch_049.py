# piece: epoch
# truth: wrong
# function: epoch
# mistake: new tensors are bound to the loop's name only, the parameters never change
# line: none
# style: torch, new tensors
import torch

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    total = 0.0
    count = 0
    for start in range(0, len(x) - batch_size + 1, batch_size):
        rows = order[start:start + batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, h in params:
                gW, gb = W.grad.clone(), b.grad.clone()
                W.grad.zero_()
                b.grad.zero_()
                W = W - learning_rate * gW
                b = b - learning_rate * gb
        total += loss.item()
        count += 1
    return params, total / count
