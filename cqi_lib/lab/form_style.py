"""How forms look in JupyterLab: labels above their fields, whole and left; the focus always to be seen.

Colours are ours in each theme, since JupyterLab's are made for code: text has at least 7 : 1, edges and the focus 3 : 1
(WCAG 2.2, 1.4.6 and 1.4.11). Where the system asks for its own colours (high contrast), it gets them.
"""

STYLE = """
.cqi-form{--cqi-ink:#1b2b34;--cqi-paper:#fff;--cqi-edge:#5b6b73;--cqi-rule:#c8d2d6;--cqi-quiet:#45545b;--cqi-accent:#0b5563;
--cqi-on-accent:#fff;--cqi-raised:#e3eaec;--cqi-well:#f5f7f8;color-scheme:light;
max-width:46rem;padding:.25rem .5rem 1rem;overflow:visible;color:var(--cqi-ink);background:var(--cqi-paper)}
[data-jp-theme-light="false"] .cqi-form{--cqi-ink:#e8eef0;--cqi-paper:#14191c;--cqi-edge:#8a9ba3;--cqi-rule:#3b474d;--cqi-quiet:#b9c6cc;
--cqi-accent:#86d0e0;--cqi-on-accent:#04262e;--cqi-raised:#26323a;--cqi-well:#1c2428;color-scheme:dark}
.cqi-form .widget-vbox,.cqi-form .widget-box{overflow:visible}
.cqi-form .widget-html,.cqi-form .widget-html-content{color:var(--cqi-ink)}
.cqi-form .widget-inline-hbox{flex-flow:column;align-items:stretch;height:auto;width:auto;margin:.3rem 2px;overflow:visible}
.cqi-form .widget-inline-hbox .widget-label{width:auto!important;max-width:none;height:auto;padding:0;text-align:start;
white-space:normal;overflow:visible;line-height:1.4;color:var(--cqi-ink)}
.cqi-form .widget-inline-hbox input,.cqi-form .widget-inline-hbox select,.cqi-form .widget-inline-hbox textarea{
flex:none;width:100%;max-width:none;height:2rem;box-sizing:border-box;border:1px solid var(--cqi-edge);color:var(--cqi-ink);
background-color:var(--cqi-paper)}
.cqi-form .widget-inline-hbox select{appearance:auto;background-image:none}
.cqi-form .widget-inline-hbox input::placeholder,.cqi-form textarea::placeholder{color:var(--cqi-quiet)}
.cqi-form .widget-inline-hbox textarea{height:auto}
.cqi-form .widget-inline-hbox.widget-checkbox{flex-flow:row;align-items:center}
.cqi-form .widget-inline-hbox.widget-checkbox input{width:1.1rem;height:1.1rem;margin:.1rem .4rem .1rem 0;accent-color:var(--cqi-accent)}
.cqi-form .widget-inline-hbox.widget-checkbox>.widget-label:first-child{display:none}
.cqi-form .widget-checkbox .widget-label-basic{display:flex;flex-direction:row;align-items:center;width:auto}
.cqi-form .widget-checkbox .widget-label-basic{white-space:normal;overflow:visible;color:var(--cqi-ink)}
.cqi-form .widget-radio-box label{color:var(--cqi-ink)}
.cqi-form .cqi-group{border-inline-start:3px solid var(--cqi-rule);padding-inline-start:.6rem;margin:.2rem 0 .6rem;margin-inline-start:2px}
.cqi-form .cqi-grid .widget-inline-hbox{flex:1 1 10rem}
.cqi-form .cqi-grid .widget-inline-hbox.cqi-mid{flex:1 1 15rem}
.cqi-form .cqi-grid .widget-inline-hbox.cqi-long{flex:2 1 19rem}
.cqi-form .cqi-step{border-top:2px solid var(--cqi-accent);margin-top:.9rem;padding-top:.2rem;font-size:1.05rem}
.cqi-form button.widget-button.cqi-step{padding-block:0;height:2.3rem;line-height:2.1rem}
.cqi-form .cqi-step .widget-html-content{font-size:1.05rem}
.cqi-form .cqi-beside{align-items:flex-end}
.cqi-form .cqi-beside .widget-inline-hbox{flex:2 1 14rem}.cqi-form .cqi-beside .widget-inline-hbox+.widget-inline-hbox{flex:1 1 8rem}
.cqi-form details{margin:.2rem 0}.cqi-form summary{cursor:pointer;text-decoration:underline;color:var(--cqi-accent)}
.cqi-form .cqi-numbers{flex-flow:row wrap;align-items:flex-end}
.cqi-form .cqi-numbers .widget-inline-hbox{flex:0 1 7rem}
.cqi-form .cqi-row .widget-inline-hbox{flex:1 1 16rem}
.cqi-form .cqi-row button.widget-button{align-self:flex-end;margin-bottom:.35rem}
.cqi-form textarea{font-family:inherit}
.cqi-form caption{text-align:start}
.cqi-form .cqi-grid{flex-flow:row wrap;align-items:flex-end}
.cqi-form .cqi-row{flex-flow:row wrap;align-items:flex-end}
.cqi-form button.widget-button{width:auto;color:var(--cqi-ink);background:var(--cqi-raised);border:1px solid var(--cqi-edge);border-radius:3px;
align-self:flex-start;height:2rem;line-height:1.9rem}
.cqi-form button.widget-button.mod-primary{color:var(--cqi-on-accent);background:var(--cqi-accent)}
.cqi-form button.widget-button:disabled{color:var(--cqi-quiet);background:var(--cqi-raised);opacity:1}
.cqi-form .widget-html-content,.cqi-form .widget-html{height:auto;line-height:1.45;font-size:var(--jp-ui-font-size1)}
.cqi-form .cqi-anew button{font:inherit;padding:.2rem .6rem;cursor:pointer;color:var(--cqi-ink);background:var(--cqi-raised);
border:1px solid var(--cqi-edge);border-radius:3px}
.cqi-form .cqi-offer:not(:empty){border-inline-start:3px solid var(--cqi-accent);padding-inline-start:.6rem;margin:.3rem 2px .6rem}
.jp-Notebook .lm-Widget:has(.cqi-form){overflow:visible!important} /* else nothing within it would stay in view */
.cqi-form .cqi-saving{position:sticky;bottom:0;z-index:2;background:var(--cqi-paper);padding:.2rem 0;border-top:1px solid var(--cqi-rule)}
.cqi-form .cqi-stays{position:sticky;top:0;z-index:1;background:var(--cqi-paper);border-bottom:1px solid var(--cqi-rule)}
.cqi-form .cqi-stays .widget-html-content>div{max-height:38vh;overflow:auto}
.cqi-form:has(.cqi-stays) :is(input,select,button){scroll-margin:40vh 0 6rem}
.cqi-form .cqi-saving>:last-child{min-height:3.2rem} /* a word more does not move a button that is being pressed */
.cqi-form .cqi-gone{border:2px solid var(--cqi-accent);padding:.4rem .6rem}.cqi-form.cqi-without-kernel .cqi-gone{display:block}
.cqi-form p{margin:.15rem 0;color:var(--cqi-ink)}
.cqi-form ul{margin:.2rem 0;padding-inline-start:1.2rem}
.cqi-form pre{margin:.2rem 0;padding:.4rem;border:1px solid var(--cqi-rule);background:var(--cqi-well);white-space:pre-wrap;color:var(--cqi-ink)}
.cqi-form.cqi-desk{max-width:68rem;padding:.5rem 1rem 2rem}
.cqi-desk pre{max-height:18rem;overflow:auto;word-break:normal;overflow-wrap:anywhere}
.cqi-desk .cqi-both{flex-flow:row wrap;gap:0 2.5rem;align-items:flex-start}
.cqi-desk .cqi-both>.widget-vbox{flex:1 1 22rem;width:auto}
.cqi-desk .cqi-way .cqi-row{flex-flow:row nowrap;align-items:center;border-top:1px solid var(--cqi-rule);padding:.15rem 0}
.cqi-desk .cqi-way button.widget-button{flex:0 0 14.5rem;align-self:center;margin:2px;text-align:start}
.cqi-desk .cqi-way .widget-html{flex:1;margin:0 0 0 .75rem}
.cqi-desk button.widget-button.cqi-to{height:auto;white-space:normal;text-align:start;line-height:1.4;padding-block:.25rem;margin:0 2px .5rem}
.cqi-form.cqi-form a{color:var(--cqi-accent);text-decoration:underline}
.cqi-form.cqi-wide{max-width:74rem}
.cqi-form .cqi-quiet{color:var(--cqi-quiet)}
.cqi-form .cqi-sheets{flex-flow:row wrap;align-items:flex-start;gap:1rem}
.cqi-form .cqi-sheets>:first-child{flex:2 1 34rem;min-width:0;margin:0;height:auto}
.cqi-form .cqi-chart{flex:0 1 20rem;position:sticky;top:.5rem}.cqi-form .cqi-chart figure{margin:0}
.cqi-form .cqi-chart img{display:block;max-width:100%;background:#fff}.cqi-form .cqi-chart figcaption{font-weight:600}
.cqi-form .cqi-sheet{max-height:24rem;overflow:auto;border:1px solid var(--cqi-rule);padding:3px}
@media (min-width:1200px){.cqi-form .cqi-sheet{max-height:max(24rem,60vh)}} /* the chart is beside it, not below */
.cqi-form .cqi-sheet table{width:100%}.cqi-form .cqi-sheet th{font-weight:400;color:var(--cqi-ink);background:var(--cqi-paper)}
.cqi-form .cqi-sheet thead th{position:sticky;top:-3px;z-index:1;font-weight:600}.cqi-form .cqi-sheet .cqi-block th{font-weight:600;
border-top:1px solid var(--cqi-rule);padding-top:.4rem}
.cqi-form .cqi-sheet td{padding:1px 2px;vertical-align:top}.cqi-form .cqi-sheet tbody th{vertical-align:top;padding:.3rem .4rem .2rem .1rem;min-width:9rem}
.cqi-form .cqi-sheet input{width:100%;min-width:4.5rem;height:1.8rem;box-sizing:border-box;border:1px solid var(--cqi-edge);padding:0 .3rem;
font:inherit;color:var(--cqi-ink);background:var(--cqi-paper);scroll-margin:3rem}
.cqi-form .cqi-sheet .cqi-text input{min-width:8rem}.cqi-form .cqi-sheet input[data-name=label]{min-width:14rem}.cqi-form .cqi-sheet input[data-name=measure]{min-width:11rem}.cqi-form .cqi-sheet input[data-name=date]{min-width:6.5rem}.cqi-form .cqi-sheet .cqi-number input{text-align:end}
.cqi-form .cqi-sheet input::placeholder{color:var(--cqi-quiet);font-style:italic;opacity:1}
.cqi-form .cqi-sheet input[aria-invalid]{border-width:2px;border-style:dashed}.cqi-form .cqi-sheet input[aria-invalid=true]{border-style:double;border-width:3px}
.cqi-form .cqi-sheet .cqi-flaw{display:block;max-width:14rem;font-size:.85em;line-height:1.3;color:var(--cqi-ink)}
.cqi-form .cqi-sheet .cqi-flaw[hidden]{display:none}
.cqi-form iframe{width:100%;height:34rem;border:1px solid var(--cqi-edge)}
.cqi-form table{border-collapse:collapse}.cqi-form th,.cqi-form td{padding:.15rem 0;padding-inline-end:.6rem;text-align:start}
.cqi-form :is(th,td).r{text-align:end}
.cqi-form.cqi-form.cqi-form :is(button,input,select,textarea,a,pre,summary,iframe,[tabindex]):focus-visible{
outline:3px solid var(--cqi-accent)!important;outline-offset:2px}
"""
