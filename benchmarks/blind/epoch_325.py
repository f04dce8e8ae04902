# piece: epoch
# truth: wrong
# function: epoch
# mistake: the step stands after the loop, one step for the whole epoch
# line: 20
# style: PyTorch, indentation
import torch

def epoch(params, x, y, learning_rate, batch_size):
    opt = torch.optim.SGD([t for W, b, _ in params for t in (W, b)], lr=learning_rate)
    opt.zero_grad()
    order = torch.randperm(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        opt.zero_grad()
        torch.nn.functional.binary_cross_entropy(z.squeeze(1), y[rows]).backward()
    opt.step()
