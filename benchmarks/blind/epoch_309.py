# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: PyTorch, sum divided
import torch

def epoch(params, x, y, learning_rate, batch_size):
    sgd = torch.optim.SGD([t for layer in params for t in layer[:2]], lr=learning_rate / batch_size)
    total = 0.0
    steps = len(x) // batch_size
    for rows in torch.randperm(len(x)).unfold(0, batch_size, batch_size):
        def closure():
            sgd.zero_grad()
            p = x[rows]
            for W, b, h in params:
                p = h(p @ W + b)
            loss = torch.nn.functional.binary_cross_entropy(p.view(-1), y[rows], reduction="sum")
            loss.backward()
            return loss
        total += sgd.step(closure).item() / batch_size
    return total / steps
