# piece: epoch
# truth: wrong
# function: epoch
# mistake: two mistakes: every batch takes the first rows of the permutation, and the loss is summed
# line: none
# style: PyTorch, two defects
import torch

def epoch(params, x, y, learning_rate, batch_size):
    opt = torch.optim.SGD([t for W, b, _ in params for t in (W, b)], lr=learning_rate)
    order = torch.randperm(len(x))
    losses = []
    for _ in range(len(x) // batch_size):
        rows = order[:batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z.squeeze(1), y[rows], reduction="sum")
        opt.zero_grad()
        loss.backward()
        opt.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)
