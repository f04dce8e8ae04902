# piece: network
# truth: right
# function: network_all
# mistake: none
# line: none
# style: chatbot-like with docstring, tuple returned
def network_all(x, Ws, bs, hs):
    """Output of the network and the activations of all layers."""
    zs = [x]
    for i in range(len(Ws)):
        zs.append(hs[i](zs[-1] @ Ws[i] + bs[i]))
    out = zs[-1]
    if out.shape[-1] == 1:
        out = out.squeeze(-1)
    return out, zs[1:]
