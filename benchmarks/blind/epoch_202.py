# piece: epoch
# truth: wrong
# function: epoch
# mistake: the update goes up the gradient
# line: 21
# style: PyTorch, in-place
import torch

def epoch(params, x, y, learning_rate, batch_size):
    size = min(batch_size, len(x))
    order = torch.randperm(len(x)).tolist()
    while len(order) >= size:
        rows, order = order[:size], order[size:]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        torch.nn.BCELoss()(z.reshape(-1), y[rows]).backward()
        with torch.no_grad():
            for W, b, _ in params:
                for t in (W, b):
                    t += learning_rate * t.grad
                    t.grad = None
    return params
